import { originOf } from '../analysis/columns/origin-of.ts';
import { type ReadSampleOptions, readSample } from '../analysis/columns/read-sample.ts';
import type { AnalysisOptions } from '../analysis/columns/sample/sample.ts';
import { analyzeSample } from '../analysis/index.ts';
import type { Report } from '../analysis/report.ts';
import { startTestsIn } from '../analysis/tests-beside/run-tests.ts';
import { testThread } from '../analysis/tests-beside/test-thread.node.ts';
import { ok, type Result } from '../data/problem.ts';
import { openFile } from './answer.node.ts';
import { ambiguous } from './choices.ts';
import { progressLine } from './progress.node.ts';

const threadFor = testThread(new URL('./cli-tests.js', import.meta.url));

/** The report of a data file. */
export async function reportOf(
  file: string,
  reading: Omit<ReadSampleOptions, 'task'>,
  options: AnalysisOptions,
): Promise<Result<Report>> {
  const source = await openFile(file);
  if (!source.ok) return source;
  const { name, size } = source.value;
  const thread = threadFor(size);
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
    const analyzed = analyzeSample(read.sample, options, originOf(name, read), startTestsIn(thread));
    return analyzed.ok ? ok(analyzed.value.report) : analyzed;
  } finally {
    thread?.end();
  }
}
