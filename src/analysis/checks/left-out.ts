import type { Caveat, Report } from '../report.ts';
import * as words from '../words/caveats/of-data.ts';

/** Share of a file's rows that may be left out before the answer warns of it. */
export const leftOutThatMatters = 0.01;

/** Rows of the file that are not in the answer, where they are enough to change it. */
export function leftOutCaveat({ leftOut }: Report['source'], analyzed: number): Caveat | undefined {
  const total = analyzed + leftOut.rows;
  if (leftOut.rows === 0 || leftOut.rows < leftOutThatMatters * total) return undefined;
  const [first] = leftOut.reasons;
  return words.leftOut({
    left: leftOut.rows,
    total,
    ...(first && { line: first.row, reason: first.reason }),
  });
}
