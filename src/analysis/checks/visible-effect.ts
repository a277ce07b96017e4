import { root } from '../../numerics/optimum.ts';
import { fisherTail } from '../../numerics/tails.ts';

/**
 * What a check could have seen: the smallest effect for which it would warn in 95 of 100 samples. A warning requires a
 * p-value below 1% and an estimated effect that matters, so the visible effect must exceed both thresholds. A tick is
 * given only if the visible effect is small enough; otherwise the assumption cannot be checked. Validated in
 * docs/validation.md.
 */
const standardErrorsToSee = 2.576 + 1.645;
/** In one of twenty samples, an estimate is this many standard errors below its effect. */
export const shortfall = 1.645;

/** √λ of a noncentral χ², by degrees of freedom from 1, that exceeds the central one's 1% point in 95 of 100 samples. */
const roots = [4.221, 4.544, 4.761, 4.932, 5.075, 5.2, 5.311, 5.412, 5.505, 5.591, 5.671, 5.747];
export const rootOfNoncentrality = (degreesOfFreedom: number): number =>
  roots[Math.min(degreesOfFreedom, roots.length) - 1]!;

/**
 * The smallest correlation between neighbors that n pairs would show, if later lags have its powers, as in an AR(1)
 * series: the Ljung–Box statistic over `lags` lags then has noncentrality n r²/(1 − r²).
 *
 * @param least the smallest estimated correlation that matters
 */
export function visibleCorrelation(pairs: number, lags: number, least: number): number {
  const noncentrality = rootOfNoncentrality(lags) ** 2;
  const byTest = Math.sqrt(noncentrality / (pairs + noncentrality));
  const visible = Math.max(byTest, least + shortfall / Math.sqrt(pairs));
  // The estimate is biased by −(1 + 4r)/n (Marriott & Pope 1954, Biometrika 41:390), and varies more for AR(1) than for
  // independent lags: by simulation, that doubles the correction.
  return Math.min(1, visible + (2.5 * (1 + 4 * visible)) / pairs);
}

/**
 * The smallest mean error that n rows would show, in standard deviations.
 *
 * @param leastShare the smallest share of the mean squared error that matters
 */
export const visibleMean = (n: number, leastShare: number): number =>
  Math.max(
    standardErrorsToSee / Math.sqrt(n),
    Math.sqrt(leastShare / (1 - leastShare)) + shortfall / Math.sqrt(n),
  );

/** For |normal errors|: their standard deviation divided by their mean. */
const variationOfSizes = Math.sqrt(Math.PI / 2 - 1);
/** For evenly spaced predictions: the mean of an outer third, in standard deviations. */
const meanOfThird = 2 / Math.sqrt(3);

/**
 * The smallest ratio of the errors' size at high predictions to that at low ones that n rows would show, for normal
 * errors whose size grows linearly. Infinite if not even errors of size zero at one end would show.
 *
 * @param least the smallest estimated ratio between thirds that matters
 */
export function visibleRatio(n: number, least: number): number {
  const error = variationOfSizes / Math.sqrt(n);
  const byTest = meanOfThird * standardErrorsToSee * error;
  // Errors of growing size are more dispersed than errors of constant size with the same mean.
  const growth = byTest * Math.sqrt(1 + byTest ** 2);
  const bySize = least * Math.exp(shortfall * Math.sqrt(6) * error);
  return growth < 1 ? Math.max((1 + growth) / (1 - growth), bySize) : Number.POSITIVE_INFINITY;
}

/**
 * The smallest intraclass correlation that groups of this size would show. (1 + θ) F exceeds the F test's 1% point in
 * 95 of 100 samples, with θ = n̄ρ/(1 − ρ): exact for normal errors and groups of equal size.
 *
 * @param least the smallest correlation that matters
 */
export function visibleIntraclass(groups: number, rows: number, groupSize: number, least: number): number {
  const quantile = (upper: number) =>
    root((log) => fisherTail(Math.exp(log), groups - 1, rows - groups) - upper, -12, 12);
  const excess = Math.exp(quantile(0.01) - quantile(0.95)) - 1;
  return Math.min(1, Math.max(excess / (groupSize + excess), least));
}
