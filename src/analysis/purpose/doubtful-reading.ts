import type { Notice } from '../../data/notice.ts';
import type { Recommendation } from '../report.ts';
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
  if (!notices.some(({ id }) => doubtful.includes(id))) return recommendation;
  return weakened(recommendation);
}
