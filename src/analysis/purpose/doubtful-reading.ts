import type { Notice } from '../../data/notice.ts';
import type { Recommendation } from '../report.ts';
import { verb } from '../words/verb.ts';

/** Readings under which no answer is strong: mixed models, a column that only looks like residuals, rates as counts. */
const doubtful: readonly string[] = ['several-models', 'assumed-residuals', 'rates'];

/** The answer, at most leaning where what the rows or the columns are is in doubt. */
export function heldBack(recommendation: Recommendation, notices: readonly Notice[]): Recommendation {
  if (recommendation.strength !== 'strong' || !notices.some(({ id }) => doubtful.includes(id)))
    return recommendation;
  const { headline } = recommendation;
  return {
    ...recommendation,
    strength: 'leaning',
    headline: headline.startsWith(`${verb.strong} `)
      ? `${verb.leaning}${headline.slice(verb.strong.length)}`
      : headline,
  };
}
