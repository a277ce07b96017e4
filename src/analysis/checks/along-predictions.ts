import { binsForMeans, binsOfRows } from '../../numerics/bins-of-prediction.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { dependentRows } from '../drivers/dependent-rows.ts';
import { effectOfLevels, isUsable, slopeOfLevels } from '../drivers/effect.ts';
import { levelMeans } from '../drivers/level-means.ts';
import { sampleOfErrors } from '../drivers/placed-errors.ts';
import { sizesOfErrors } from '../drivers/sizes.ts';

/**
 * p-value of a mean error that changes along the prediction, for dependent rows: if neighboring errors are correlated,
 * they follow a slowly changing prediction for a while by chance. 1 if it cannot be computed.
 */
export function trendOfDependentRows(all: Residuals, groups: Int32Array | undefined): number {
  const { residuals, groups: own, levels } = inBins(all, groups);
  const means = levelMeans(residuals.values, levels, dependentRows(residuals, own));
  return effectOfLevels(means, levels.names.length).pValue;
}

/** What dependence between rows does to the slope of the errors’ size along the prediction. */
export interface SlopeOfDependentRows {
  /** The slope's variance as a multiple of that for independent rows, at least 1; infinite if bins are whole groups. */
  inflation: number;
  degreesOfFreedom: number;
}

/**
 * How much more the slope of the errors' size along the prediction varies by chance than for independent rows: the
 * ratio of its variances over bins with and without the rows' dependence. The dependence is measured on the sizes
 * themselves, because the sizes of AR(1) errors decorrelate twice as fast as the errors. Undefined if rows are
 * effectively independent.
 */
export function spreadOfDependentRows(
  all: Residuals,
  groups: Int32Array | undefined,
): SlopeOfDependentRows | undefined {
  if (!all.ordered && !groups) return undefined;
  const { residuals, groups: own, levels } = inBins(all, groups);
  const { values, n, ordered } = residuals;
  const sizes = sizesOfErrors(values, levels);
  const dependence = dependentRows({ n, values: sizes, ordered }, own);
  if (!dependence) return undefined;
  const means = levelMeans(sizes, levels, dependence).filter(isUsable);
  if (means.length < 2) return { inflation: Number.POSITIVE_INFINITY, degreesOfFreedom: 1 };
  const independent = levelMeans(sizes, levels);
  const { variance, degreesOfFreedom } = slopeOfLevels(means);
  const inflation = variance / slopeOfLevels(means.map(({ at }) => independent[at]!)).variance;
  return inflation > 1 ? { inflation, degreesOfFreedom } : undefined;
}

/** The bins of the prediction used in Welch’s test. */
function inBins(residuals: Residuals, groups: Int32Array | undefined) {
  const sample = sampleOfErrors({ residuals, ...(groups && { groups }) });
  const { codes, bins } = binsOfRows(sample.residuals, binsForMeans(sample.residuals));
  const names = Array.from({ length: bins }, (_, bin) => String(bin));
  return { ...sample, levels: { codes, names } };
}
