/**
 * Number of sorted values from low to high, both included, by binary search.
 *
 * @example
 * countBetween(Float64Array.of(1, 2, 2, 5), 2, 4); // 2
 */
export function countBetween(sorted: Float64Array, low: number, high: number): number {
  return countUpTo(sorted, high) - countBelow(sorted, low);
}

/** Number of sorted values below a limit, by binary search. */
export const countBelow = (sorted: Float64Array, limit: number): number =>
  firstPosition(sorted, (value) => value >= limit);

/** Number of sorted values up to and including a limit, by binary search. */
export const countUpTo = (sorted: Float64Array, limit: number): number =>
  firstPosition(sorted, (value) => value > limit);

function firstPosition(sorted: Float64Array, reached: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
