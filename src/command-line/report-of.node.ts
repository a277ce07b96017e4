import { originOf } from '../analysis/columns/origin-of.ts';
import { type ReadSampleOptions, readSample } from '../analysis/columns/read-sample.ts';
import type { AnalysisOptions } from '../analysis/columns/sample.ts';
import { analyzeSample } from '../analysis/index.ts';
import type { Report } from '../analysis/report.ts';
import { testsInThread } from '../analysis/tests-beside/in-thread.node.ts';
import { ok, type Result } from '../data/problem.ts';
import { openFile } from './answer.node.ts';
import { ambiguous } from './choices.ts';
import { progressLine } from './progress.node.ts';

const testsFor = testsInThread(new URL('./tests.node.cjs', import.meta.url));

/** The report of a data file. */
export async function reportOf(
  file: string,
  reading: Omit<ReadSampleOptions, 'task'>,
  options: AnalysisOptions,
): Promise<Result<Report>> {
  const source = await openFile(file);
  if (!source.ok) return source;
  const { name, size } = source.value;
  const tests = testsFor(size);
  const progress = progressLine(size);
  try {
    const { task } = options;
    const read = await readSample(source.value, {
      ...reading,
      ...(task && { task }),
      onProgress: progress.show,
    });
    progress.clear();
    if (read.kind === 'problem') return { ok: false, problem: read.problem };
    if (read.kind === 'tie') return { ok: false, problem: ambiguous(file, read.choices) };
    const analyzed = analyzeSample(read.sample, options, originOf(name, read), tests.start);
    return analyzed.ok ? ok(analyzed.value.report) : analyzed;
  } finally {
    tests.end();
  }
}
