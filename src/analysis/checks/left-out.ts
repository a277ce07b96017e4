import type { Recommendation, Report } from '../report.ts';
import { count, percent, wholeNumber } from '../words/format.ts';

/** Share of a file's rows that may be left out before the answer warns of it. */
export const leftOutThatMatters = 0.01;

/** Rows of the file that are not in the answer, where they are enough to change it. */
export function leftOutCaveat(
  { leftOut }: Report['source'],
  analyzed: number,
): Recommendation['caveats'][number] | undefined {
  const total = analyzed + leftOut.rows;
  if (leftOut.rows === 0 || leftOut.rows < leftOutThatMatters * total) return undefined;
  const [first] = leftOut.reasons;
  const example = first ? ` The first, line ${wholeNumber(first.row)}: ${first.reason}.` : '';
  return {
    id: 'left-out',
    text: `${count(leftOut.rows, 'row')} of ${wholeNumber(total)} (${percent(leftOut.rows / total)}) are not in the answer.${example}`,
    advice:
      'Find out why: if the rows that are left out have the largest errors, the answer is about the easy rows only.',
  };
}
