import type { Report } from '../report.ts';
import { count, wholeNumber } from './format.ts';

/** How many more rows would settle an undecided answer: one sentence, if that is known. */
export const moreRowsInWords = ({
  recommendation: { moreRows },
  sample: { n },
}: Pick<Report, 'recommendation' | 'sample'>): string | undefined =>
  moreRows === undefined
    ? undefined
    : `About ${count(moreRows, 'more row')} (${wholeNumber(n + moreRows)} in all) would probably settle it.`;
