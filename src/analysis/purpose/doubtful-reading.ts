import type { Notice } from '../../data/notice.ts';
import type { Recommendation } from '../report.ts';
import { afterFirst, inOneUnit, oneUnitFirst, withoutFirst } from '../words/answers/for-purpose.ts';
import { weakened } from '../words/weakened.ts';

/**
 * Readings under which no answer is strong: mixed models, a column that only looks like residuals, weights that may be no
 * counts of rows, rates as counts, quantiles as means, two units in one error.
 */
const doubtful: readonly string[] = [
  'several-models',
  'assumed-residuals',
  'assumed-frequencies',
  'rates',
  'predicts-quantile',
  'other-units',
];

/** The answer, at most leaning where what the rows or the columns are is in doubt. */
export function heldBack(recommendation: Recommendation, notices: readonly Notice[]): Recommendation {
  if (!notices.some(({ id }) => doubtful.includes(id))) return recommendation;
  const held = weakened(recommendation);
  if (!notices.some(({ id }) => id === 'other-units')) return held;
  // Whatever else is to be fixed may be of the units alone.
  const first = { id: 'biased', text: oneUnitFirst } as const;
  const headline = afterFirst(withoutFirst(held.headline, held.first), first);
  return { ...held, first, headline, wouldChange: inOneUnit };
}
