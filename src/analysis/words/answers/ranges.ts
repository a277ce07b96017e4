import type { Caveat } from '../../report.ts';
import { groupsFail, intervalFails, quantilesFail, scaleFails } from '../caveats/of-ranges.ts';
import { points } from '../coverage-in-words.ts';
import { number } from '../format.ts';

/** What to fix first, by the caveat on predicted ranges that do not hold. */
export function recalibrate(caveat: Caveat): string {
  const scale = scaleFails.factsOf(caveat);
  if (scale) return `multiply the predicted standard deviations by ${number(scale.factor, 3)}`;
  const ofInterval = intervalFails.factsOf(caveat);
  if (ofInterval) {
    const { level, covered } = ofInterval.interval;
    return `recalibrate the predicted ${level === undefined ? '' : `${points(level)} `}interval, which holds ${points(covered)} of the observed values`;
  }
  const quantiles = quantilesFail.factsOf(caveat);
  if (quantiles)
    return quantiles.of === 1
      ? 'recalibrate the predicted quantile, whose share of the observed values is not its level'
      : `recalibrate the predicted quantiles, ${quantiles.failing === quantiles.of ? `all ${quantiles.of}` : `${quantiles.failing} of ${quantiles.of}`} of which are off`;
  const groups = groupsFail.factsOf(caveat)!;
  return `recalibrate the predicted ranges by group, since they fail in ${groups.failing} of ${groups.of} groups`;
}
