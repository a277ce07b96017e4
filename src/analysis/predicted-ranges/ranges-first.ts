import type { Caveat, Purpose, Recommendation } from '../report.ts';
import { afterFirst } from '../words/answers/for-purpose.ts';
import { recalibrate } from '../words/answers/ranges.ts';
import { weakened } from '../words/weakened.ts';

/**
 * Adds the caveats on predicted ranges. Ranges that do not hold are the first thing to fix, unless something else
 * already is, which may be why they fail, or the predictions are used for means or typical values alone.
 */
export function withRanges(
  recommendation: Recommendation,
  found: readonly Caveat[],
  purpose: Purpose | undefined,
): Recommendation {
  const caveats = [...recommendation.caveats, ...found];
  const [failing] = found;
  if (!failing || recommendation.first || purpose === 'mean' || purpose === 'median')
    return { ...recommendation, caveats };
  const first = { id: failing.id, text: recalibrate(failing) };
  const answer = weakened(recommendation);
  return { ...answer, first, headline: afterFirst(answer.headline, first), caveats };
}
