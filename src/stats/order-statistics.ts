import { quickselect } from 'simple-statistics';

/**
 * The values at some positions (from 0, ascending) of the sorted values, at a fraction of what sorting costs. `values`
 * must be free of NaN.
 *
 * @example
 * orderStatistics(Float64Array.of(30, 10, 40, 20), [1, 3]); // [20, 40]
 */
export function orderStatistics(values: Float64Array, positions: readonly number[]): number[] {
  const partlySorted = values.slice();
  let from = 0;
  return positions.map((position) => {
    quickselect(partlySorted as unknown as number[], position, from, partlySorted.length - 1);
    from = position;
    return partlySorted[position]!;
  });
}

/** The median; reorders the values. Midpoint of the two central ones if they are even in number. */
export function medianInPlace(values: Float64Array): number {
  const half = values.length >> 1;
  quickselect(values as unknown as number[], half);
  if (values.length % 2 === 1) return values[half]!;
  let below = values[0]!;
  for (let i = 1; i < half; i++) if (values[i]! > below) below = values[i]!;
  return (below + values[half]!) / 2;
}
