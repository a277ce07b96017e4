import type { LeftOut } from '../../data/table.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';

/** The answer warns if more than this share of a file's rows was left out. */
export const leftOutThatMatters = 0.01;

/**
 * Rows of the file that the answer does not include, if they are enough to change it. Rows left out on purpose, such as
 * those of another split, do not count; nor is it said twice if a caveat already gives their number as missing.
 */
export function leftOutCaveat(
  { rows, reasons }: LeftOut,
  onPurpose: number,
  analyzed: number,
  caveats: readonly Caveat[],
): Caveat | undefined {
  const left = rows - onPurpose;
  const total = analyzed + left;
  const isSaid = caveats.some((caveat) => words.missing.factsOf(caveat)?.left === left);
  if (left === 0 || left < leftOutThatMatters * total || isSaid) return undefined;
  const first = onPurpose === 0 ? reasons[0] : undefined;
  return words.leftOut({ left, total, ...(first && { line: first.row, reason: first.reason }) });
}
