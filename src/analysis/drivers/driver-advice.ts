import type { Recommendation } from '../report.ts';
import { afterFirst } from '../words/answers/for-purpose.ts';
import { unevenAlong } from '../words/caveats/of-variance.ts';
import { driverName, share } from '../words/drivers-in-words.ts';
import { weakened } from '../words/weakened.ts';
import { type Driver, isBiasDriver, isScaleDriver } from './driver.ts';

/** A column that explains less of the variance than this is shown, but no reason to hold the loss back. */
const shareThatMatters = 0.05;
/** A milder change of the errors’ size costs a loss that ignores it little. */
const ratioThatMatters = 1.5;

/**
 * The answer, with what the drivers make of it: a column with a mean error of its own is what to fix first, and one
 * along which the errors’ size changes calls for a modeled scale or for weights. Neither leaves the answer strong.
 */
export function withDrivers(recommendation: Recommendation, drivers: readonly Driver[]): Recommendation {
  const bias = drivers.find((driver) => isBiasDriver(driver) && driver.bias.share >= shareThatMatters);
  const spread = drivers.find((driver) => isScaleDriver(driver) && driver.spread.ratio >= ratioThatMatters);
  if (!bias && !spread) return recommendation;
  const answer = weakened(recommendation);
  const first = bias && !answer.first ? ({ id: 'biased', text: whatToFix(bias) } as const) : undefined;
  return {
    ...answer,
    ...(first && { first, headline: afterFirst(answer.headline, first) }),
    caveats: [
      ...answer.caveats,
      ...(spread ? [unevenAlong({ column: driverName(spread), ratio: spread.spread.ratio })] : []),
    ],
  };
}

const whatToFix = (driver: Driver): string =>
  `let the model use “${driverName(driver)}”, which explains ${share(driver.bias.share)} of the errors’ variance`;
