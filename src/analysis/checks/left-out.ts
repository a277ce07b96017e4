import type { LeftOut } from '../../data/table.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';

/** Share of a file's rows that may be left out before the answer warns of it. */
export const leftOutThatMatters = 0.01;

/**
 * Rows of the file that are not in the answer, where they are enough to change it. Those that were left out on purpose,
 * as rows of another split, are no worry.
 */
export function leftOutCaveat(
  { rows, reasons }: LeftOut,
  onPurpose: number,
  analyzed: number,
): Caveat | undefined {
  const left = rows - onPurpose;
  const total = analyzed + left;
  if (left === 0 || left < leftOutThatMatters * total) return undefined;
  const first = onPurpose === 0 ? reasons[0] : undefined;
  return words.leftOut({ left, total, ...(first && { line: first.row, reason: first.reason }) });
}
