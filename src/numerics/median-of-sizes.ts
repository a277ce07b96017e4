/**
 * The median of |x| from the values in ascending order, in one pass from both ends: the largest sizes stand there.
 *
 * @example medianOfSizes(Float64Array.of(-5, -1, 2)) // 2
 */
export function medianOfSizes(sorted: Float64Array): number {
  const n = sorted.length;
  let first = 0;
  let last = n - 1;
  let larger = Number.NaN;
  let size = Number.NaN;
  // Down from the largest size to the upper of the two central ones, or to the central one.
  for (let taken = 0; taken <= n >> 1; taken++) {
    larger = size;
    const below = Math.abs(sorted[first]!);
    const above = Math.abs(sorted[last]!);
    if (below > above) {
      size = below;
      first++;
    } else {
      size = above;
      last--;
    }
  }
  return n % 2 === 1 ? size : (size + larger) / 2;
}
