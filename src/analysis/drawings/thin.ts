/** Most points in one plot: what a person can tell apart, and what an SVG draws without a pause. */
export const POINT_LIMIT = 2000;
const EXTREMES = 200;
/** Fractional parts of its multiples fill (0, 1) evenly, and no period in the data can hide between them. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * Positions of the values to draw, ascending: all of them where they are few; otherwise the 200 farthest from
 * the median and an even share of the rest. Takes one pass.
 *
 * @param sorted the same values ascending
 * @example thin(residuals.values, residuals.sorted).length // at most 2000
 */
export function thin(values: Float64Array, sorted: Float64Array, limit = POINT_LIMIT): number[] {
  const n = values.length;
  if (n <= limit) return Array.from(values.keys());
  const { low, high } = cutoffs(sorted, EXTREMES);
  let ties = EXTREMES;
  for (const value of values) if (value < low || value > high) ties--;
  // An even share is even to within a few points, so that a small reserve keeps to the limit.
  const rate = (limit - EXTREMES - 20) / (n - EXTREMES);
  const kept: number[] = [];
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low || value > high) kept.push(i);
    else if (ties > 0 && (value === low || value === high)) {
      ties--;
      kept.push(i);
    } else if ((i * GOLDEN_RATIO) % 1 < rate) kept.push(i);
  }
  return kept;
}

/** Values at which the `count` farthest from the median begin, on either side. */
function cutoffs(sorted: Float64Array, count: number): { low: number; high: number } {
  const median = sorted[sorted.length >> 1]!;
  let first = 0;
  let last = sorted.length - 1;
  while (first + (sorted.length - 1 - last) < count - 1) {
    if (median - sorted[first]! > sorted[last]! - median) first++;
    else last--;
  }
  return { low: sorted[first]!, high: sorted[last]! };
}
