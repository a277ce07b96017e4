import type { BenchFiles } from './files.ts';
import { bounded, mb, ms, run, type TimingTable } from './measure.ts';

/** The largest file in the engine’s worker, started as by the extension’s host. */
export function hostTable({ data, programs, worker }: BenchFiles): TimingTable {
  const { path, megabytes } = data['1e7'];
  const words = [programs['engine-once'], worker, path, 'cancel'];
  const [, heldUp = 0, peak = 0, cancel = 0] = run(process.execPath, words).output.split(' ').map(Number);
  return {
    title: `The panel’s analysis of ${megabytes.toFixed(0)} MB, in the engine’s worker`,
    lines: [
      bounded('longest hold-up of the host’s thread', heldUp, 50, ms),
      bounded('from a cancel to its answer', cancel, 100, ms),
      bounded('peak memory', peak, 1024, mb),
    ],
  };
}
