import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchFiles } from './files.ts';
import { type Line, medians, ms, run, type TimingTable } from './measure.ts';

const peer = join(import.meta.dirname, 'peer.py');
const peerRead = join(import.meta.dirname, 'peer-read.mjs');

/** Other readers, with the goal for the ratio to each. */
const readers = {
  duckdb: ['DuckDB', 0.75],
  udsv: ['uDSV'],
  papaparse: ['PapaParse'],
  polars: ['Polars'],
} as const;

/** From the start of a process until all columns of a million rows are in memory. */
export function wholeReadingTable({ data, programs, pandas }: BenchFiles): TimingTable {
  const { path } = data['1e6'];
  const node = process.execPath;
  const found = Object.entries(readers).filter(([name, [title]]) => {
    const { status } = spawnSync(node, [peerRead, name]);
    if (status !== 0)
      console.log(
        `Skipped: ${title} is not installed here (npm install --no-save ${name === 'polars' ? 'nodejs-polars' : name}).`,
      );
    return status === 0;
  });
  const measures: [title: string, goal: number | undefined, time: () => number][] = [
    ...found.map(([name, [title, goal]]): (typeof measures)[number] => [
      title,
      goal,
      () => run(node, [peerRead, name, path]).milliseconds,
    ]),
    ...(pandas
      ? [
          [
            'pandas',
            0.5,
            () => run(pandas, [peer, 'read', path]).milliseconds,
          ] satisfies (typeof measures)[number],
        ]
      : []),
  ];
  const [ours = 0, ...theirs] = medians(
    5,
    () => run(node, [programs['read-once'], path]).milliseconds,
    ...measures.map(([, , time]) => time),
  );
  const lines = measures.map(
    ([title, goal], i): Line => ({
      what: `read 1e6 rows × 4 columns, against ${title}`,
      ours: ms(ours),
      theirs: `${title} ${ms(theirs[i]!)}`,
      ratio: ours / theirs[i]!,
      ...(goal !== undefined && { promised: goal }),
    }),
  );
  return { title: 'Reading as a whole process, its start included', lines };
}
