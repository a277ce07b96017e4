import type { BenchFiles } from './files.ts';
import { medians, ms, run, type TimingTable } from './measure.ts';

/** Lower bounds for any reader and any report on one thread. */
export function boundsTable({ data }: BenchFiles): TimingTable {
  const [bytes = 0, sorting = 0] = medians(
    5,
    () => rawRead(data['1e6'].path),
    () => sortOnce(1e6),
  );
  return {
    title: 'What bounds it, at 1e6 rows',
    lines: [
      { what: 'reading the bytes alone', ours: ms(bytes), theirs: '' },
      { what: 'sorting one column alone', ours: ms(sorting), theirs: '' },
    ],
  };
}

export const rawRead = (path: string): number =>
  Number(
    run(process.execPath, [
      '-e',
      `const begun = performance.now(); require('fs').readFileSync(${JSON.stringify(path)}); console.log(performance.now() - begun)`,
    ]).output,
  );

export function sortOnce(rows: number): number {
  const values = Float64Array.from({ length: rows }, () => Math.random());
  const begun = performance.now();
  values.sort();
  return performance.now() - begun;
}
