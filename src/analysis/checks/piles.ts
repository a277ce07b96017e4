import { ascending } from '../../numerics/ascending.ts';
import { endsOf } from '../../numerics/ends.ts';

/** A group of equal values at the lowest or the highest end. */
export interface Pile {
  side: 'lowest' | 'highest';
  value: number;
  count: number;
}

/** A pile has at least this many rows, and this share of them. */
const fewestInPile = 5;
const shareOfPile = 0.01;
/**
 * A pile has this many times as many rows as each of the next three values, for
 * continuous values and for a grid, whose tail thins out.
 */
const aboveContinuous = 5;
const aboveGrid = 2;
/**
 * Values that differ by less than this part of their range count as one: a
 * sine repeats its values except for the last digit.
 */
const oneValue = 1e-9;

/**
 * Whether values are heaped at their extremes, as censored or clipped ones are. If there are only a few distinct values
 * (classes, a tree's leaves), none is a pile.
 *
 * @example
 * pilesOf(observed.map((y) => Math.min(y, 15))); // one pile, at the highest value 15
 */
export function pilesOf(values: Float64Array): Pile[] {
  const [lowest, highest] = endsOf(values);
  // Most columns have no pile, and this shows without counting and sorting.
  const least = Math.max(fewestInPile, shareOfPile * values.length);
  if (!occursAtLeast(least, lowest, values) && !occursAtLeast(least, highest, values)) return [];
  const same = oneValue * (highest - lowest);
  const counts = { lowest: countOf(values, lowest, same), highest: countOf(values, highest, same) };
  const sorted = ascending(values);
  return [
    {
      side: 'lowest' as const,
      value: lowest,
      count: counts.lowest,
      next: runsAfter(sorted, counts.lowest, same),
    },
    {
      side: 'highest' as const,
      value: highest,
      count: counts.highest,
      next: runsAfter(sorted.reverse(), counts.highest, same),
    },
  ]
    .filter(({ count, next }) => count >= least && next.length === 3 && standsOut(count, next, values.length))
    .map(({ side, value, count }) => ({ side, value, count }));
}

function occursAtLeast(times: number, one: number, values: Float64Array): boolean {
  let count = 0;
  for (let row = values.indexOf(one); row >= 0 && count < times; row = values.indexOf(one, row + 1)) count++;
  return count >= times;
}

function countOf(values: Float64Array, one: number, same: number): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) count += Number(Math.abs(values[row]! - one) <= same);
  return count;
}

function standsOut(count: number, next: readonly number[], n: number): boolean {
  const largest = Math.max(...next);
  const isGrid = largest > 1 + n / 500;
  return count > (isGrid ? aboveGrid : aboveContinuous) * largest;
}

/** Lengths of the three runs of equal values that follow the first values. */
function runsAfter(values: Float64Array, first: number, same: number): number[] {
  const lengths: number[] = [];
  for (let start = first; start < values.length && lengths.length < 3; ) {
    let end = start + 1;
    while (end < values.length && Math.abs(values[end]! - values[start]!) <= same) end++;
    lengths.push(end - start);
    start = end;
  }
  return lengths;
}
