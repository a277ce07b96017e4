import type { Recommendation } from '../report.ts';
import { afterFirst } from '../words/answers/for-purpose.ts';
import { biasedAlong } from '../words/caveats/of-bias.ts';
import { unevenAlong } from '../words/caveats/of-variance.ts';
import { driverName, share } from '../words/drivers-in-words.ts';
import { weakened } from '../words/weakened.ts';
import { type Driver, isBiasDriver } from './driver.ts';
import { type ScaleAlong, strongestSpread } from './scale-along.ts';

/** A column that explains a smaller share of the variance is shown, but does not weaken the answer. */
const shareThatMatters = 0.05;

/** What else shows along which column the size of the errors changes. */
interface Beside {
  /**
   * The drivers of errors divided by the scale that the target's distribution expects, if it expects one: an exposure
   * changes the size of counts, and their likelihood accounts for it.
   */
  relative: (() => readonly Driver[]) | undefined;
  /** The size in groups that are no driver. */
  scaleOfGroups: Pick<ScaleAlong, 'column' | 'ratio'> | undefined;
}

/**
 * Adjusts the answer for the drivers: a column along which the mean error changes is what to fix first, and one along
 * which the errors’ size changes calls for a modeled scale or for weights. In either case the answer is not strong.
 */
export function withDrivers(
  recommendation: Recommendation,
  drivers: readonly Driver[],
  { relative, scaleOfGroups }: Beside,
): Recommendation {
  const bias = drivers.find((driver) => isBiasDriver(driver) && driver.bias.share >= shareThatMatters);
  const found = strongestSpread(drivers);
  const spread = found && relative ? strongestSpread(relative()) : found;
  const along = spread ? { column: driverName(spread), ratio: spread.spread.ratio } : scaleOfGroups;
  if (!bias && !along) return recommendation;
  const answer = weakened(recommendation);
  const first = bias && !answer.first ? ({ id: 'biased', text: whatToFix(bias) } as const) : undefined;
  // Omitted if the answer was already made for it.
  const uneven =
    along &&
    unevenAlong({ column: along.column, ratio: along.ratio, ...(relative && { relative: true as const }) });
  const isSaid = answer.caveats.some(({ text }) => text === uneven?.text);
  const biased = bias && biasedAlong({ column: driverName(bias), share: bias.bias.share });
  return {
    ...answer,
    ...(first && { first, headline: afterFirst(answer.headline, first) }),
    caveats: [...answer.caveats, ...(biased ? [biased] : []), ...(uneven && !isSaid ? [uneven] : [])],
  };
}

const whatToFix = (driver: Driver): string =>
  `let the model use “${driverName(driver)}”, which explains ${share(driver.bias.share)} of the errors’ variance`;
