import { countBelow, countUpTo } from './count-between.ts';
import type { Residuals } from './residuals.ts';
import { sumOfDeviations, sumOfSizes } from './sum.ts';

/**
 * Σ |x − center|, or Σ w |x − center|: from the known sum about the median. Moving the center changes the distance of
 * every value outside both centers by the same amount, so that only the values between them are summed.
 *
 * @example sizesAbout(prepareResiduals(Float64Array.of(1, 2, 6)), 0) // 9
 */
export function sizesAbout(residuals: Residuals, center: number): number {
  const { n, sorted, weight, median, meanAbsoluteDeviation } = residuals;
  if (weight) return sumOfSizes(sorted, center, weight);
  const low = Math.min(center, median);
  const high = Math.max(center, median);
  const from = countUpTo(sorted, low);
  const to = Math.max(from, countBelow(sorted, high));
  const behind = center > median ? from : n - to;
  const between = 2 * sumOfDeviations(sorted.subarray(from, to), (low + high) / 2);
  const farther = (behind - (n - (to - from) - behind)) * (high - low);
  return n * meanAbsoluteDeviation + farther + (center > median ? -between : between);
}
