import type { QuantileLevel } from '../checks/quantile-level.ts';
import type { Caveat, CaveatId, Recommendation } from '../report.ts';
import { firstTexts, levelFirst, unclipFirst, zerosFirst } from '../words/answers/for-purpose.ts';
import { exactZeros } from '../words/caveats/of-data.ts';
import { clipped } from '../words/caveats/of-limits.ts';
import { noneFits } from '../words/caveats/of-sample.ts';

/**
 * From this share on, rows whose error is exactly zero come before everything
 * else: if they are a leak, the rest does not matter.
 */
const zerosThatMatter = 0.2;
/** From this share of the mean squared error on, a constant bias comes before the loss. */
const mostOfTheError = 0.5;

/**
 * The first thing to fix: whatever distorts the errors (clipping, a leak) comes before what the model lacks. Undefined
 * if nothing is found; a poor fit that rounding explains, or a bias of less than half of the squared error, does not
 * count. If a quantile was requested, a bias means that its level is wrong.
 */
export function firstToFix(
  caveats: readonly Caveat[],
  shareOfBias: number,
  level: QuantileLevel | undefined,
): Recommendation['first'] {
  if (caveats.some((caveat) => clipped.factsOf(caveat))) return { id: 'bounded', text: unclipFirst };
  const zeros = caveats.map((caveat) => exactZeros.factsOf(caveat)).find((facts) => facts !== undefined);
  if (zeros && zeros.zeros > zerosThatMatter * zeros.n)
    return { id: 'zero-inflated', text: zerosFirst(zeros.zeros / zeros.n) };
  const said = (id: string) => caveats.some((caveat) => caveat.id === id);
  const areMedians = caveats.some(({ facts }) => 'asMedians' in facts);
  // Errors that are inherently skewed need neither groups nor a missing feature as an explanation.
  const skewed = caveats.some((caveat) => noneFits.factsOf(caveat)?.skewed);
  const excused: Partial<Record<string, boolean>> = {
    biased: shareOfBias <= mostOfTheError || areMedians,
    // Predictions that are right as medians need another loss, if any.
    trend: areMedians,
    'none-fits': said('rounded') || skewed,
  };
  const found = Object.keys(firstTexts).find((id) => said(id) && !excused[id]) as CaveatId | undefined;
  if (!found) return undefined;
  return { id: found, text: found === 'biased' && level ? levelFirst(level) : firstTexts[found]! };
}
