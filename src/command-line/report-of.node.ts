import { originOf } from '../analysis/columns/origin-of.ts';
import { readSample } from '../analysis/columns/read-sample.ts';
import { analyzeSample } from '../analysis/index.ts';
import type { Purpose, Report } from '../analysis/report.ts';
import type { CheckedUse } from '../analysis/words/checked-uses.ts';
import { verdictOnLoss } from '../analysis/words/verdict-on-loss.ts';
import { type UseInFile, usesInFile } from '../code/uses-in-file.ts';
import { ok, type Result } from '../data/problem.ts';
import { openFile } from './answer.node.ts';
import { ambiguous } from './choices.ts';
import { codeIn } from './code-files.node.ts';
import { progressLine } from './progress.node.ts';

export type ReportRequest = Parameters<typeof readSample>[1] & {
  seed?: number | undefined;
  purpose?: Purpose;
};

/** The report of a data file. */
export async function reportOf(
  file: string,
  { seed, purpose, ...request }: ReportRequest,
): Promise<Result<Report>> {
  const source = await openFile(file);
  if (!source.ok) return source;
  const progress = progressLine(source.value.size);
  const read = await readSample(source.value, { ...request, onProgress: progress.show });
  progress.clear();
  if (read.kind === 'problem') return { ok: false, problem: read.problem };
  if (read.kind === 'tie') return { ok: false, problem: ambiguous(file, read.choices) };
  const options = {
    ...(seed !== undefined && { seed }),
    ...(request.task && { task: request.task }),
    ...(purpose && { purpose }),
  };
  const analyzed = analyzeSample(read.sample, options, originOf(source.value.name, read));
  return analyzed.ok ? ok(analyzed.value.report) : analyzed;
}

/** The uses in files of code, each with what the report says of it. */
export async function judgedUses(
  files: readonly string[],
  report: Report | undefined,
): Promise<CheckedUse[]> {
  const uses: CheckedUse[] = [];
  for (const file of files)
    for (const use of usesInFile(file, await codeIn(file))) uses.push(judged(file, use, report));
  return uses;
}

/** A use with what the data say of it, where it trains a model. */
function judged(file: string, use: UseInFile, report: Report | undefined): CheckedUse {
  const verdict = report && use.trains && use.loss ? verdictOnLoss(use.loss, report) : undefined;
  if (!report || !verdict) return { file, ...use };
  const { sentence: text, contradicts, waste } = verdict;
  return { file, ...use, verdict: { contradicts, recommended: report.recommendation.loss, waste, text } };
}
