import type { Recommendation } from '../report.ts';
import { verb } from './verb.ts';

/** The answer where something speaks against calling it strong: leaning at most, in the headline too. */
export function weakened(recommendation: Recommendation): Recommendation {
  if (recommendation.strength !== 'strong') return recommendation;
  return {
    ...recommendation,
    strength: 'leaning',
    headline: recommendation.headline.replace(new RegExp(`(^|\\. )${verb.strong} `), `$1${verb.leaning} `),
  };
}
