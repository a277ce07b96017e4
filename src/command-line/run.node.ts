import type { Report } from '../analysis/report.ts';
import { version } from '../analysis/version.ts';
import { htmlOf } from '../analysis/words/html.ts';
import { markdownOf } from '../analysis/words/markdown.ts';
import { reportText } from '../analysis/words/text.ts';
import { readTable } from '../data/index.ts';
import { ok, type Result } from '../data/problem.ts';
import { summaryJson } from '../data/summary.ts';
import type { Table } from '../data/table.ts';
import { asksForJson, openFile, print, refuse, refuseCall, unexpected } from './answer.node.ts';
import { type Call, parseCall, usage } from './arguments.node.ts';
import { runCompare } from './compare.node.ts';
import { progressLine } from './progress.node.ts';
import { reportOf } from './report-of.node.ts';
import { tableText } from './table-text.ts';

/** Runs the program with the given arguments; resolves to the exit status. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    return await answer(words);
  } catch (error) {
    return refuse(unexpected(error), asksForJson(words), 3);
  }
}

async function answer(words: readonly string[]): Promise<number> {
  if (words[0] === 'compare') return runCompare(words.slice(1));
  // Loaded on demand: only `check` needs the names of all libraries.
  if (words[0] === 'check') return (await import('./check.node.ts')).runCheck(words.slice(1));
  if (words[0] === 'sql') return (await import('./sql.node.ts')).runSql(words.slice(1));
  if (words[0] === 'mcp') return (await import('./mcp.node.ts')).runMcp();
  const parsed = parseCall(words, process.stdin.isTTY !== true);
  if (parsed.kind === 'help') return print([usage]);
  if (parsed.kind === 'version') return print([`${version}\n`]);
  if (parsed.kind === 'wrong') return refuseCall(parsed.message, parsed.json);
  const { call } = parsed;
  const made = call.command === 'table' ? await showTable(call) : await recommend(call);
  return made.ok ? print(made.value, call.output) : refuse(made.problem, call.format === 'json', 3);
}

async function recommend(call: Call): Promise<Result<Iterable<string>>> {
  const { read, ordered, named } = call;
  const report = await reportOf(call.file, { ...read, ordered, named }, call.options);
  return report.ok ? ok([render[call.format](report.value)]) : report;
}

const render: Record<Call['format'], (report: Report) => string> = {
  text: reportText,
  markdown: markdownOf,
  html: htmlOf,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};

async function showTable(call: Call): Promise<Result<Iterable<string>>> {
  const source = await openFile(call.file);
  if (!source.ok) return source;
  const progress = progressLine(source.value.size);
  const table = await readTable(source.value, { ...call.read, onProgress: progress.show });
  progress.clear();
  if (!table.ok) return table;
  return ok(call.format === 'json' ? jsonOf(table.value) : [tableText(table.value)]);
}

function* jsonOf(table: Table): Generator<string> {
  yield* summaryJson(table);
  yield '\n';
}
