import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';

/** Share of a file's rows that may be left out before the answer warns of it. */
export const leftOutThatMatters = 0.01;

/** Rows of the file that are not in the answer, where they are enough to change it. */
export function leftOutCaveat(
  { leftOut }: Report['source'],
  analyzed: number,
  /** Rows that the user left out, who knows why. */
  chosen = 0,
): Caveat | undefined {
  const total = analyzed + leftOut.rows;
  const unexplained = leftOut.rows - chosen;
  if (unexplained === 0 || unexplained < leftOutThatMatters * total) return undefined;
  const [first] = leftOut.reasons;
  return words.leftOut({
    left: leftOut.rows,
    total,
    ...(first && { line: first.row, reason: first.reason }),
  });
}
