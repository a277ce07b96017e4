import type { Notice } from '../../data/notice.ts';
import type { Recommendation } from '../report.ts';
import { afterFirst, inOneUnit, oneUnitFirst, withoutFirst } from '../words/answers/for-purpose.ts';
import { notStrongAsRead } from '../words/open-questions.ts';
import { weakened } from '../words/weakened.ts';

/**
 * Notices on readings under which no answer is strong: mixed models, a column that only looks like residuals, weights
 * that may not be row counts, rates taken as counts, times that may be censored, quantiles as means, two units in one error.
 */
const doubtful: readonly string[] = [
  'several-models',
  'assumed-residuals',
  'assumed-frequencies',
  'rates',
  'censored-times',
  'predicts-quantile',
  'other-units',
];

/** The answer, at most leaning if it is in doubt what the rows or the columns are. */
export function heldBack(recommendation: Recommendation, notices: readonly Notice[]): Recommendation {
  if (!notices.some(({ id }) => doubtful.includes(id))) return recommendation;
  const held = {
    ...weakened(recommendation),
    ...(recommendation.strength === 'strong' && {
      reasons: [...recommendation.reasons, notStrongAsRead],
    }),
  };
  if (!notices.some(({ id }) => id === 'other-units')) return held;
  // Any other problem may be a consequence of the units.
  const first = { id: 'biased', text: oneUnitFirst } as const;
  const headline = afterFirst(withoutFirst(held.headline, held.first), first);
  return { ...held, first, headline, wouldChange: inOneUnit };
}
