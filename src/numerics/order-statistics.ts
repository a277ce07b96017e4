import { quickselect } from 'simple-statistics';
import { picked } from './elementwise.ts';
import { everyKth } from './every-kth.ts';

/** From this many values on they are not copied: what lies about a position is found by a sample. */
const many = 2 ** 18;
const sampled = 2 ** 16;
/** Ranks of the sample on each side of a position; six standard deviations of what chance makes of a rank. */
const reach = 3 * Math.sqrt(sampled);

/**
 * The values at some positions (from 0, ascending) of the sorted values, at a fraction of what sorting costs. `values`
 * must be free of NaN.
 *
 * @example
 * orderStatistics(Float64Array.of(30, 10, 40, 20), [1, 3]); // [20, 40]
 */
export function orderStatistics(values: Float64Array, positions: readonly number[]): number[] {
  return (
    (values.length >= many ? selectNearby(values, positions) : undefined) ?? selectAll(values, positions)
  );
}

/**
 * For each position one pass that counts the values below a range in which, by a sample, it must lie, and selects among
 * those within. Undefined where the sample misleads: rows in steps with it, or many equal values.
 */
function selectNearby(values: Float64Array, positions: readonly number[]): number[] | undefined {
  const n = values.length;
  const sample = picked(values, everyKth(n, sampled)).sort();
  const within = new Float64Array(Math.ceil((4 * reach * n) / sampled));
  const found: number[] = [];
  for (const position of positions) {
    const rank = (position / n) * sampled;
    const low = sample[Math.floor(rank - reach)] ?? Number.NEGATIVE_INFINITY;
    const high = sample[Math.ceil(rank + reach)] ?? Number.POSITIVE_INFINITY;
    let below = 0;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const value = values[i]!;
      if (value < low) below++;
      else if (value <= high) within[count++] = value;
    }
    if (count > within.length || position < below || position >= below + count) return undefined;
    const nearby = within.subarray(0, count);
    quickselect(nearby as unknown as number[], position - below);
    found.push(nearby[position - below]!);
  }
  return found;
}

function selectAll(values: Float64Array, positions: readonly number[]): number[] {
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
