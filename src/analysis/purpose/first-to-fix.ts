import type { QuantileLevel } from '../checks/quantile-level.ts';
import type { Caveat, CaveatId, Recommendation } from '../report.ts';
import { firstTexts, levelFirst } from '../words/answers/for-purpose.ts';

/** From this share of the mean squared error on a constant bias comes before the loss. */
const mostOfTheError = 0.5;

/**
 * The first thing to fix; absent where there is nothing, where rounding explains it, or where a bias is less than half
 * of the squared error. Where a quantile is asked for, a bias is a level that is wrong.
 */
export function firstToFix(
  caveats: readonly Caveat[],
  shareOfBias: number,
  level: QuantileLevel | undefined,
): Recommendation['first'] {
  const said = (id: string) => caveats.some((caveat) => caveat.id === id);
  const excused: Partial<Record<string, boolean>> = {
    biased: shareOfBias <= mostOfTheError,
    'none-fits': said('rounded'),
  };
  const found = Object.keys(firstTexts).find((id) => said(id) && !excused[id]) as CaveatId | undefined;
  if (!found) return undefined;
  return { id: found, text: found === 'biased' && level ? levelFirst(level) : firstTexts[found]! };
}
