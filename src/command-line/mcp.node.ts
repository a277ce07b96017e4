import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { AssignedRoles } from '../analysis/columns/assigned-roles.ts';
import { partSchemas, purposeSchema, taskSchema } from '../analysis/columns/part-schemas.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { compareSources } from '../analysis/compare/compare-sources.ts';
import { namedPurpose, purposeForms } from '../analysis/purpose/named-purpose.ts';
import { version } from '../analysis/version.ts';
import { checkedText } from '../analysis/words/checked-uses.ts';
import { purposeForAssistant } from '../analysis/words/choices-for-assistant.ts';
import { comparisonDocument } from '../analysis/words/comparison-document.ts';
import { problemInOneLine } from '../analysis/words/problem-in-words.ts';
import { reportText, textOfSections } from '../analysis/words/text.ts';
import { reportWithoutCells, withoutCells } from '../analysis/words/without-cells.ts';
import { failed, type Problem, type Result } from '../data/problem.ts';
import { dataFileInside, pathInside } from './allowed-path.node.ts';
import { openFile } from './answer.node.ts';
import { codeFiles } from './code-files.node.ts';
import { judgedUses } from './judged-uses.node.ts';
import { reportOf } from './report-of.node.ts';

type Input = Record<string, unknown>;

const file = { type: 'string', description: 'A data file: a path relative to the folder of the server.' };
const strings = (description: string) => ({
  type: 'array',
  items: { type: 'string' },
  minItems: 1,
  description,
});

const tools = [
  {
    name: 'recommend',
    description:
      'Which loss function the errors in a data file call for, with the evidence. Gives the report, not the rows.',
    inputSchema: {
      type: 'object' as const,
      properties: { file, ...partSchemas, task: taskSchema, purpose: purposeSchema },
      required: ['file'],
    },
    run: recommend,
  },
  {
    name: 'compare',
    description: 'Which of several models is better, and whether the difference is more than chance.',
    inputSchema: {
      type: 'object' as const,
      properties: {
        files: strings('Data files, one for each model, or one with several prediction columns.'),
        predicted: strings('The prediction columns, one for each model. Leave out to have them guessed.'),
        key: { type: 'string', description: 'The column that pairs the rows of the files.' },
        baseline: { type: 'string', description: 'The model that the others are compared with.' },
      },
      required: ['files'],
    },
    run: compare,
  },
  {
    name: 'check',
    description: 'Which losses code trains with, with their arguments, and what a data file says of them.',
    inputSchema: {
      type: 'object' as const,
      properties: { paths: strings('Files of code, notebooks or folders.'), data: file },
      required: ['paths'],
    },
    run: check,
  },
];

/**
 * Serves assistants over standard input and output with the Model Context Protocol. Reads only files below `root` and
 * never shows the content of a cell.
 */
export async function runMcp(
  root = process.cwd(),
  transport: Transport = new StdioServerTransport(),
): Promise<number> {
  const server = new Server({ name: 'residual-diagnostics', version }, { capabilities: { tools: {} } });
  // Requests in progress are answered even if the input ends first.
  const pending = new Set<Promise<unknown>>();
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ run: _, ...tool }) => tool),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input = {} } }) => {
    const tool = tools.find((one) => one.name === name);
    if (!tool) return { isError: true, content: [{ type: 'text', text: `There is no tool “${name}”.` }] };
    const running = tool.run(root, input);
    pending.add(running);
    const answer = await running.finally(() => pending.delete(running));
    return answer.ok
      ? { content: answer.value.map((text) => ({ type: 'text' as const, text })) }
      : { isError: true, content: [{ type: 'text', text: refusal(answer.problem, input) }] };
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(transport);
  process.stdin.once('end', async () => {
    await new Promise(setImmediate);
    await Promise.allSettled(pending);
    await new Promise(setImmediate);
    await server.close();
  });
  await closed;
  return 0;
}

/** An error message may quote only the assistant's own input. */
const refusal = (problem: Problem, input: Input): string => {
  const known = Object.values(input).flat().map(String);
  return withoutCells(problemInOneLine(problem), known);
};

async function recommend(
  root: string,
  { file, task, purpose: words, ...named }: Input,
): Promise<Result<string[]>> {
  const path = await dataFileInside(root, String(file));
  if (!path.ok) return path;
  const purpose = words === undefined ? undefined : namedPurpose(String(words));
  if (words !== undefined && purpose === undefined)
    return failed('usage', `purpose is ${purposeForms}.`, 'Leave it out where nothing is known.');
  const options = {
    ...(purpose && { purpose }),
    ...(task !== undefined && { task: task as NonNullable<AnalysisOptions['task']> }),
  };
  const report = await reportOf(path.value, { named: named as AssignedRoles }, options);
  if (!report.ok) return report;
  const shown = reportWithoutCells(report.value);
  return { ok: true, value: [reportText(shown), JSON.stringify(shown), ...purposeForAssistant(shown)] };
}

async function compare(root: string, { files, predicted, key, baseline }: Input): Promise<Result<string[]>> {
  const sources = [];
  for (const one of [files].flat()) {
    const path = await dataFileInside(root, String(one));
    if (!path.ok) return path;
    const source = await openFile(path.value);
    if (!source.ok) return source;
    sources.push({ source: source.value, name: String(one) });
  }
  const compared = await compareSources(sources, {
    named: {},
    predicted: [predicted ?? []].flat().map(String),
    ordered: false,
    ...(key !== undefined && { key: String(key) }),
    ...(baseline !== undefined && { baseline: String(baseline) }),
  });
  if (!compared.ok) return compared;
  return {
    ok: true,
    value: [textOfSections(comparisonDocument(compared.value)), JSON.stringify(compared.value)],
  };
}

async function check(root: string, { paths, data }: Input): Promise<Result<string[]>> {
  const real: string[] = [];
  for (const one of [paths].flat()) {
    const path = await pathInside(root, String(one));
    if (!path.ok) return path;
    real.push(path.value);
  }
  const files = await codeFiles(real);
  if (!files.ok) return files;
  const path = data === undefined ? undefined : await dataFileInside(root, String(data));
  if (path && !path.ok) return path;
  const report = path && (await reportOf(path.value, {}, {}));
  if (report && !report.ok) return report;
  const uses = await judgedUses(files.value, report?.value);
  return { ok: true, value: [checkedText(uses, files.value.length), JSON.stringify({ schema: 1, uses })] };
}
