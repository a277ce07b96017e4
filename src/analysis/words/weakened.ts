import type { Recommendation } from '../report.ts';
import { verb } from './verb.ts';

/** The headline with the verb for this strength. */
export const withVerb = (headline: string, strength: Recommendation['strength']): string =>
  strength === 'strong'
    ? headline
    : headline.replace(new RegExp(`(^|second\\. )${verb.strong} `), `$1${verb[strength]} `);

/** The answer if something prevents calling it strong: leaning at most, in the headline, too. */
export const weakened = (recommendation: Recommendation): Recommendation =>
  recommendation.strength === 'strong'
    ? {
        ...recommendation,
        strength: 'leaning',
        headline: withVerb(recommendation.headline, 'leaning'),
      }
    : recommendation;
