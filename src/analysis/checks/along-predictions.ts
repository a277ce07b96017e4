import { binsForMeans, binsOfRows } from '../../numerics/bins-of-prediction.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { dependentRows } from '../drivers/dependent-rows.ts';
import { effectOfLevels, isUsable, slopeOfLevels } from '../drivers/effect.ts';
import { levelMeans } from '../drivers/level-means.ts';
import { sampleOfErrors } from '../drivers/placed-errors.ts';
import { sizesOfErrors } from '../drivers/sizes.ts';

/**
 * p-value of a mean error that changes along the prediction, of rows that hang together: errors whose neighbors are alike
 * follow a prediction that changes slowly for a while by chance. 1 where it can't be told.
 */
export function trendOfDependentRows(all: Residuals, groups: Int32Array | undefined): number {
  const { residuals, groups: own, levels } = inBins(all, groups);
  const means = levelMeans(residuals.values, levels, dependentRows(residuals, own));
  return effectOfLevels(means, levels.names.length).pValue;
}

/** What is left of rows that hang together, for a slope of the errors’ size along the prediction. */
export interface SlopeOfDependentRows {
  /** Its variance as a multiple of that of independent rows, at least 1; infinite where bins are whole groups. */
  inflation: number;
  degreesOfFreedom: number;
}

/**
 * How much more the size of the errors rises or falls along the prediction by chance than where rows are independent: the
 * variances of its slope over bins, with how rows hang together and without. That is asked of the sizes themselves, as
 * those of AR(1) errors forget twice as fast. Undefined where rows are as good as independent.
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

/** Bins of the prediction, those of Welch’s test. */
function inBins(residuals: Residuals, groups: Int32Array | undefined) {
  const sample = sampleOfErrors({ residuals, ...(groups && { groups }) });
  const { codes, bins } = binsOfRows(sample.residuals, binsForMeans(sample.residuals));
  const names = Array.from({ length: bins }, (_, bin) => String(bin));
  return { ...sample, levels: { codes, names } };
}
