import { countBelow } from './count-between.ts';

/**
 * The median of |x| from values in ascending order. The sizes of the negative values, taken backward, and those of the
 * others are two ascending sequences; binary search finds the middle of both together.
 *
 * @example medianOfSizes(Float64Array.of(-5, -1, 2)) // 2
 */
export function medianOfSizes(sorted: Float64Array): number {
  const n = sorted.length;
  const upper = sizeAt(sorted, n >> 1);
  return n % 2 === 1 ? upper : (sizeAt(sorted, (n >> 1) - 1) + upper) / 2;
}

/** The size at a position (from 0) among all sizes in ascending order. */
function sizeAt(sorted: Float64Array, position: number): number {
  const zero = countBelow(sorted, 0);
  const below = (i: number) => (i < zero ? -sorted[zero - 1 - i]! : Number.POSITIVE_INFINITY);
  const above = (i: number) => (zero + i < sorted.length ? sorted[zero + i]! : Number.POSITIVE_INFINITY);
  // How many of the smaller sizes belong to negative values: the least number after which the next such size is larger.
  let least = Math.max(0, position - (sorted.length - zero));
  let most = Math.min(position, zero);
  while (least < most) {
    const middle = (least + most) >> 1;
    if (below(middle) < above(position - middle - 1)) least = middle + 1;
    else most = middle;
  }
  return Math.min(below(least), above(position - least));
}
