import { join } from 'node:path';
import { rawRead, sortOnce } from './bounds.ts';
import type { BenchFiles } from './files.ts';
import { bounded, type Line, mb, medians, ms, peakMemory, run, type TimingTable } from './measure.ts';

const peer = join(import.meta.dirname, 'peer.py');
/** The goal for ten million rows, as a multiple of reading the bytes and sorting one column. */
const timesTheLimit = 5;

/** From a file to the JSON report on the command line. */
export function reportTable({ data, cli, scipy }: BenchFiles): TimingTable {
  const node = process.execPath;
  const report = (path: string) => run(node, [cli, path, '--format', 'json']).milliseconds;
  const lines: Line[] = [];
  for (const { rows, path } of [data['1e5'], data['1e6']]) {
    const [mine = 0, other = 0] = medians(
      3,
      () => report(path),
      () => (scipy ? run(scipy, [peer, 'report', path]).milliseconds : Number.NaN),
    );
    lines.push({
      what: `report on ${rows.toExponential(0)} rows`,
      ours: ms(mine),
      theirs: scipy ? `pandas + scipy ${ms(other)}` : '',
      ...(scipy && { ratio: mine / other, ...(rows === 1e6 && { promised: 0.4 }) }),
    });
  }
  const largest = data['1e7'];
  const [whole = 0, bytes = 0, sorting = 0] = medians(
    1,
    () => report(largest.path),
    () => rawRead(largest.path),
    () => sortOnce(largest.rows),
  );
  lines.push({
    what: 'report on 1e7 rows',
    ours: ms(whole),
    theirs: `reading bytes and sorting ${ms(bytes + sorting)}`,
    ratio: whole / (bytes + sorting),
    promised: timesTheLimit,
  });
  const peak = (path: string) => peakMemory([cli, path, '--format', 'json']);
  lines.push(
    bounded('peak memory of the report on 1e6 rows', peak(data['1e6'].path), 350, mb),
    bounded('peak memory of the report on 1e7 rows', peak(largest.path), 600, mb),
  );
  const [small = 0, empty = 0] = medians(
    9,
    () => report(data['1e3'].path),
    () => run(node, ['-e', '0']).milliseconds,
  );
  lines.push({
    what: 'report on 1000 rows',
    ours: ms(small),
    theirs: `empty Node × 1.5 + 60 ms: ${ms(1.5 * empty + 60)}`,
    ratio: small / (1.5 * empty + 60),
    promised: 1,
  });
  return { title: 'From file to JSON report, process start included', lines };
}
