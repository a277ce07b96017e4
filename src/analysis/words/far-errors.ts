import type { FarErrors } from '../far-errors.ts';
import type { Report } from '../report.ts';
import { count, number } from './format.ts';
import { distributionInSentence } from './names.ts';

/** `0.3 are`, `1 is`, `hardly any are`: the number that a distribution predicts, with its verb. */
export function expectedInWords(expected: number): string {
  if (expected < 0.05) return 'hardly any are';
  const rounded = number(expected, expected < 10 ? 1 : 2);
  return `${rounded} ${rounded === '1' ? 'is' : 'are'}`;
}

export type Outliers = Pick<FarErrors, 'count' | 'expected' | 'tooMany' | 'tooFar'>;

/** The outliers in a few words; undefined if there are none. */
export const outliersInWords = ({ count: far, expected, tooMany, tooFar }: Outliers): string | undefined =>
  tooMany
    ? `${count(far, 'outlier')}, where ${expectedInWords(expected)} expected`
    : tooFar
      ? 'the most extreme error is an outlier'
      : undefined;

/** How many errors are far out, and how many the distribution predicts there; undefined if none are. */
export function farErrorsInWords(report: Report): string | undefined {
  const { farErrors, standardised, sample } = report;
  if (!farErrors || farErrors.count === 0) return undefined;
  const { low, high, count: far, expected, distribution } = farErrors;
  const errors = standardised ? 'scaled error' : 'error';
  return `${count(far, errors)} ${far === 1 ? 'lies' : 'lie'} outside ${number(low, 3)} to ${number(high, 3)} (3.5 robust standard deviations from the median); of ${count(sample.n, 'row')} from the fitted ${distributionInSentence(distribution)} distribution, ${expectedInWords(expected)} expected there. ${judged(farErrors, report)}`;
}

function judged({ tooMany, tooFar, count: far }: FarErrors, { recommendation }: Report): string {
  const look = far === 1 ? 'check whether it is a mistake.' : 'check whether some of them are mistakes.';
  if (tooMany) return `${far === 1 ? 'It is an outlier' : 'They are outliers'}: ${look}`;
  if (tooFar) return `The most extreme lies farther out than that distribution allows: ${look}`;
  return recommendation.caveats.some(({ id }) => id === 'outlier-driven')
    ? `The answer depends on ${far === 1 ? 'it' : 'them'}: ${look}`
    : 'That many are to be expected.';
}
