import { join } from 'node:path';
import type { BenchFiles } from './files.ts';
import { type Line, medians, run, type TimingTable } from './measure.ts';

/**
 * Compares the statistics alone with scipy, each in a fresh process but without its start and without reading a file.
 */
export function statisticsTable({ programs, scipy }: BenchFiles): TimingTable {
  const analyzer = programs['analyze-once'];
  const script = join(import.meta.dirname, 'statistics.py');
  const milliseconds = (program: string, words: string[]): number => Number(run(program, words).output);
  const line = (what: string, task: string, n: string, peer: string, promised?: number): Line => {
    const [mine = 0, other = 0] = medians(
      3,
      () => milliseconds(process.execPath, [analyzer, task, n]),
      () => (scipy ? milliseconds(scipy, [script, task, n]) : Number.NaN),
    );
    return {
      what,
      ours: `${mine.toFixed(mine < 10 ? 1 : 0)} ms`,
      theirs: scipy ? `${peer} ${other.toFixed(0)} ms` : '',
      ...(scipy && { ratio: mine / other, ...(promised !== undefined && { promised }) }),
    };
  };
  const lines = [
    line('a valid Laplace p-value, n = 1000', 'laplace', '1000', 'goodness_of_fit'),
    line('whole analysis, n = 1e5', 'whole', '1e5', 'the same tests in scipy'),
    line('whole analysis, n = 1e6', 'whole', '1e6', 'the same tests in scipy'),
  ];
  return { title: 'Statistics alone, data in memory', lines };
}
