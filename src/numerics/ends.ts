import { oncePer } from './once-per.ts';

/**
 * The lowest and the highest of the values: NaN if any value is NaN, ∞ and −∞ if there are none. Each array is searched
 * once, however many callers there are, so it must not change. The loop has no branch, because it is compiled while it
 * runs (see sum.ts).
 *
 * @example endsOf(Float64Array.of(2, -1, 5)) // [-1, 5]
 */
export const endsOf = oncePer((values: Float64Array): [lowest: number, highest: number] => {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    lowest = Math.min(lowest, values[i]!);
    highest = Math.max(highest, values[i]!);
  }
  return [lowest, highest];
});

/** Whether all values are finite, as in most columns: then the rows need not be checked one by one. */
export const areFinite = (values: Float64Array): boolean => endsOf(values).every(Number.isFinite);
