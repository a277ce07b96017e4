import fc from 'fast-check';
import { median } from 'simple-statistics';
import { expect, it } from 'vitest';
import { countBetween } from '../../src/numerics/count-between.ts';
import { medianInPlace, orderStatistics } from '../../src/numerics/order-statistics.ts';

/** Small integers among them, so that there are ties. */
const numbers = fc
  .array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 3 })), {
    minLength: 1,
    maxLength: 2000,
  })
  .map((values) => Float64Array.from(values, (value) => Math.round(value * 1024) / 1024 + 0));

it('finds what sorting would put at the positions', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(), { maxLength: 6 }), (values, wishes) => {
      const positions = wishes.map((wish) => wish % values.length).sort((a, b) => a - b);
      const sorted = values.slice().sort();
      expect(orderStatistics(values, positions)).toEqual(positions.map((position) => sorted[position]));
    }),
  );
  expect(orderStatistics(Float64Array.of(30, 10, 40, 20), [1, 3])).toEqual([20, 40]);
});

it('takes the median', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(medianInPlace(values.slice())).toBe(median([...values]));
    }),
  );
});

it('counts between two values, both included', () => {
  fc.assert(
    fc.property(numbers, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (values, low, high) => {
      fc.pre(low <= high);
      const inside = values.filter((value) => value >= low && value <= high).length;
      expect(countBetween(values.slice().sort(), low, high)).toBe(inside);
    }),
  );
  expect(countBetween(Float64Array.of(1, 2, 2, 5), 2, 4)).toBe(2);
});
