import { oncePer } from './once-per.ts';

/**
 * The lowest and the highest of the values, NaN where one is NaN; of none ∞ and −∞. Each array is looked through once, however
 * many ask: it must not change. No choice within the loop, which is compiled while it runs (see sum.ts).
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

/** Whether all values are finite numbers, as those of most columns are: then no row need be looked at by itself. */
export const areFinite = (values: Float64Array): boolean => endsOf(values).every(Number.isFinite);
