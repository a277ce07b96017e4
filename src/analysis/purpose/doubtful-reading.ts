import type { Notice } from '../../data/notice.ts';
import type { Recommendation } from '../report.ts';
import { withoutFirst } from '../words/answers/for-purpose.ts';
import { weakened } from '../words/weakened.ts';

/**
 * Readings under which no answer is strong: mixed models, a column that only looks like residuals, weights that may be no
 * counts of rows, rates as counts, quantiles as means.
 */
const doubtful: readonly string[] = [
  'several-models',
  'assumed-residuals',
  'assumed-frequencies',
  'rates',
  'predicts-quantile',
];

/** The answer, at most leaning where what the rows or the columns are is in doubt. */
export function heldBack(recommendation: Recommendation, notices: readonly Notice[]): Recommendation {
  const said = (id: string) => notices.some((notice) => notice.id === id);
  if (!doubtful.some(said)) return recommendation;
  const { first, ...rest } = weakened(recommendation);
  // A quantile's mean error is none to fix.
  if (first?.id === 'biased' && said('predicts-quantile'))
    return { ...rest, headline: withoutFirst(rest.headline, first) };
  return { ...rest, ...(first && { first }) };
}
