import type { Residuals } from './residuals.ts';

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation of Normal residuals their standard deviation. */
export const normalConsistency = 1.4826022185056018;

/**
 * 1.4826 times the median absolute deviation from the median (MADN): the spread of the bulk, which half the residuals
 * may be wild without moving. Where more than half of the residuals are equal, and it is zero, 1.2533 times the mean
 * absolute deviation, likewise consistent at the Normal law.
 *
 * @example robustDeviation(prepareResiduals(Float64Array.of(-2, -1, 0, 1, 1000))) // 1.4826…
 */
export function robustDeviation({ n, sorted, median, meanAbsoluteDeviation }: Residuals): number {
  // The deviations, ascending, come from both ends of the window of residuals around the median.
  let left = (n - 1) >> 1;
  let right = left + 1;
  let previous = 0;
  let current = 0;
  for (let taken = 0; taken <= n >> 1; taken++) {
    previous = current;
    const below = left >= 0 ? median - sorted[left]! : Number.POSITIVE_INFINITY;
    const above = right < n ? sorted[right]! - median : Number.POSITIVE_INFINITY;
    current = Math.min(below, above);
    if (below <= above) left--;
    else right++;
  }
  const deviation = n % 2 === 1 ? current : (previous + current) / 2;
  return deviation > 0 ? normalConsistency * deviation : Math.sqrt(Math.PI / 2) * meanAbsoluteDeviation;
}
