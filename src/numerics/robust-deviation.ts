import type { Residuals } from './residuals.ts';
import { medianDistance } from './weighted.ts';

/** 1 / Φ⁻¹(3/4): turns the median absolute deviation of normal residuals into their standard deviation. */
export const normalConsistency = 1.4826022185056018;

/**
 * 1.4826 times the median absolute deviation from the median (MADN): the scale of the bulk, which stays bounded while
 * fewer than half of the residuals are outliers. If more than half of the residuals are equal, so that it is zero or
 * negligible beside the range (below 1e-100 of it, where powers of their ratio would not fit into a double), 1.2533
 * times the mean absolute deviation, which is likewise consistent at the normal distribution.
 *
 * @example robustDeviation(prepareResiduals(Float64Array.of(-2, -1, 0, 1, 1000))) // 1.482602218505602
 */
export function robustDeviation(residuals: Residuals): number {
  const { n, sorted, weight, median, meanAbsoluteDeviation } = residuals;
  const deviation = weight ? medianDistance({ sorted, weight }, median) : medianDeviation(residuals);
  const range = sorted[n - 1]! - sorted[0]!;
  return deviation > 1e-100 * range
    ? normalConsistency * deviation
    : Math.sqrt(Math.PI / 2) * meanAbsoluteDeviation;
}

/** The deviations, in ascending order, start from both ends of the window of residuals around the median. */
function medianDeviation({ n, sorted, median }: Residuals): number {
  const half = (n - 1) >> 1;
  const below = (i: number): number => (i <= half ? median - sorted[half - i]! : Number.POSITIVE_INFINITY);
  const above = (i: number): number =>
    half + 1 + i < n ? sorted[half + 1 + i]! - median : Number.POSITIVE_INFINITY;
  const upper = smallest(below, above, n >> 1);
  return n % 2 === 1 ? upper : (smallest(below, above, (n >> 1) - 1) + upper) / 2;
}

/** The value at `position` (from 0) of two ascending sequences merged, by binary search. */
function smallest(a: (i: number) => number, b: (i: number) => number, position: number): number {
  // `fromA` of the values before the position come from the first sequence.
  let fromA = 0;
  for (let most = position; fromA < most; ) {
    const middle = (fromA + most) >> 1;
    if (a(middle) < b(position - 1 - middle)) fromA = middle + 1;
    else most = middle;
  }
  return Math.min(a(fromA), b(position - fromA));
}
