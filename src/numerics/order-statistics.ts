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
  // The middle one first: it parts the values, and each half of the positions need look at its side only.
  const select = (first: number, end: number, from: number, to: number): void => {
    if (first === end) return;
    const middle = (first + end) >> 1;
    const position = positions[middle]!;
    // Not where the same position was found before.
    if (position >= from && position <= to)
      quickselect(partlySorted as unknown as number[], position, from, to);
    select(first, middle, from, position - 1);
    select(middle + 1, end, position + 1, to);
  };
  select(0, positions.length, 0, values.length - 1);
  return positions.map((position) => partlySorted[position]!);
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
