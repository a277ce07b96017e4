import { originOf } from '../analysis/columns/origin-of.ts';
import { readSample } from '../analysis/columns/read-sample.ts';
import { drawPlots } from '../analysis/drawings/draw-plots.ts';
import { analyzeSample } from '../analysis/index.ts';
import { type StartTests, startTestsIn, type ThreadFor } from '../analysis/tests-beside/run-tests.ts';
import type { ByteSource } from '../data/source.ts';
import { codeOf } from './code-of.ts';
import { runComparison } from './compare.ts';
import { drawnRows } from './drawn-rows.ts';
import type { Open } from './open.ts';
import type { AnalysisOutcome, AnalysisRequest, Progress } from './protocol.ts';
import { segmentLines } from './segment-lines.ts';

/**
 * From bytes to report: opens the source, reads the table, assigns the column roles and analyzes the errors. Anything
 * a user can cause is returned as a `problem`, several equally good guesses of the columns as a `tie`.
 */
export async function analyzeSource(
  request: AnalysisRequest,
  open: Open,
  tell: (progress: Progress) => void,
  threadFor?: ThreadFor,
): Promise<AnalysisOutcome> {
  const source = await open(request.source);
  if (!source.ok) return { kind: 'problem', problem: source.problem };
  const thread = threadFor?.(source.value.size);
  try {
    return await analyzeOpened(request, source.value, open, tell, startTestsIn(thread));
  } finally {
    thread?.end();
  }
}

async function analyzeOpened(
  {
    source: from,
    read: readOptions,
    roles: given,
    named,
    options,
    without,
    segment,
    logarithms,
    compare,
  }: AnalysisRequest,
  source: ByteSource,
  open: Open,
  tell: (progress: Progress) => void,
  startTests: StartTests,
): Promise<AnalysisOutcome> {
  const read = await readSample(source, {
    ...readOptions,
    ...(given && { roles: given }),
    ...(named && { named }),
    ...(without && { without }),
    ...(segment && { segment }),
    ...(logarithms && { logarithms }),
    ...(options?.task && { task: options.task }),
    onProgress: (fraction) => tell({ stage: 'Reading rows', fraction }),
  });
  if (read.kind === 'problem') {
    const { problem, table } = read;
    return { kind: 'problem', problem, ...(table && { reading: table.reading }) };
  }
  const { table } = read;
  const { reading } = table;
  if (read.kind === 'tie') {
    const { choices, previews } = read;
    return { kind: 'tie', choices, previews, reading };
  }

  tell({ stage: 'Weighing the evidence' });
  const { roles, sample } = read;
  const origin = originOf(source.name, read);
  const analyzed = analyzeSample(sample, options, origin, startTests);
  if (!analyzed.ok) return { kind: 'problem', problem: analyzed.problem, reading };
  const { report } = analyzed.value;
  const plots = drawPlots(analyzed.value);
  return {
    kind: 'done',
    report,
    code: codeOf(report),
    plots,
    reading,
    choices: [roles, ...read.others],
    drawn: drawnRows(table, plots),
    segments: segmentLines(table, report),
    ...(compare && {
      compared: await runComparison(
        compare,
        { source: from, ...(readOptions && { read: readOptions }) },
        roles,
        options,
        open,
        tell,
      ),
    }),
  };
}
