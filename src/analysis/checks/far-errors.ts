import { errorDistributions } from '../../distributions/error-distributions.ts';
import { countBetween } from '../../numerics/count-between.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { robustDeviation } from '../../numerics/robust-deviation.ts';
import { poissonTail } from '../../numerics/tails.ts';
import type { FarErrors } from '../far-errors.ts';
import type { DistributionEvidence } from '../report.ts';
import { significanceOfWarnings } from './finding.ts';
import { farDeviations } from './sample-quality.ts';

/**
 * How many errors are far out, and how many the most probable distribution, fitted to them, predicts: a Laplace sample
 * of 400 has about eleven, and none of them is an outlier. A distribution with a component for outliers is excluded.
 */
export function farErrors(residuals: Residuals, families: readonly DistributionEvidence[]): FarErrors {
  const { n, sorted, median } = residuals;
  const reach = farDeviations * robustDeviation(residuals);
  const [low, high] = [median - reach, median + reach];
  const { id, parameters } = families.find((family) => !errorDistributions[family.id].describesOutliers)!;
  const distribution = errorDistributions[id].at(parameters);
  const count = n - countBetween(sorted, low, high);
  const expectedBeyond = (distance: number): number =>
    n * (distribution.cdf(median - distance) + distribution.sf(median + distance));
  const expected = expectedBeyond(reach);
  const farthest = expectedBeyond(Math.max(median - sorted[0]!, sorted[n - 1]! - median));
  // Too many of them, or one too far out: each tested at half the level.
  const improbable = (pValue: number): boolean => count > 0 && 2 * pValue < significanceOfWarnings;
  return {
    low,
    high,
    count,
    expected,
    distribution: id,
    tooMany: improbable(poissonTail(count, expected)),
    tooFar: improbable(poissonTail(1, farthest)),
  };
}
