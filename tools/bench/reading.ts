import { join } from 'node:path';
import type { BenchFiles } from './files.ts';
import { type Line, medians, ms, run, type TimingTable } from './measure.ts';

const peer = join(import.meta.dirname, 'peer.py');

/** Reading times within the process, after it has started. */
export function readingTable({ data, programs, pandas }: BenchFiles): TimingTable {
  const lines: Line[] = [];
  const perRow: number[] = [];
  for (const { rows, path, megabytes } of [data['1e5'], data['1e6'], data['1e7']]) {
    let memory = 0;
    const ours = (): number => {
      const [time, peak] = run(process.execPath, [programs['read-once'], path]).output.split(' ').map(Number);
      memory = Math.max(memory, peak!);
      return time!;
    };
    const theirs = (): number => (pandas ? Number(run(pandas, [peer, 'read', path]).output) : Number.NaN);
    const [mine = 0, other = 0] = medians(rows > 1e6 ? 1 : 5, ours, theirs);
    perRow.push(mine / rows);
    lines.push({
      what: `read ${rows.toExponential(0)} rows, ${megabytes.toFixed(0)} MB (peak ${memory.toFixed(0)} MB)`,
      ours: ms(mine),
      theirs: pandas ? `pandas.read_csv ${ms(other)}` : '',
      ...(pandas && { ratio: mine / other }),
    });
  }
  lines.push({
    what: 'time a row at 1e7 rows, against 1e6',
    ours: `${(perRow[2]! * 1e6).toFixed(0)} ns`,
    theirs: `${(perRow[1]! * 1e6).toFixed(0)} ns`,
    ratio: perRow[2]! / perRow[1]!,
    promised: 1.2,
  });
  return { title: 'Reading alone, all four columns, a fresh process each time', lines };
}
