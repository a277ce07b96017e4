import fc from 'fast-check';
import { median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { countBetween } from '../../src/numerics/count-between.ts';
import { medianInPlace, orderStatistics } from '../../src/numerics/order-statistics.ts';
import { seededRandom } from '../../src/numerics/random.ts';

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

describe('of many values', () => {
  const n = 2 ** 18 + 7;
  const { uniform, normal } = seededRandom(4);
  const period = n / 2 ** 16;
  it.each<[string, (i: number) => number]>([
    ['in random order', () => Math.exp(3 * normal())],
    ['that rise', (i) => i],
    ['that fall', (i) => -i],
    ['that are all the same', () => 1],
    ['that take three values', () => Math.floor(3 * uniform())],
    ['in steps with the sample that is taken of them', (i) => (Math.floor(i % period) === 0 ? 0 : normal())],
    ['with an infinite one', (i) => (i === 5 ? Number.POSITIVE_INFINITY : normal())],
  ])('finds those %s', (_, value) => {
    const values = Float64Array.from({ length: n }, (_, i) => value(i));
    const positions = [0, 1, ...Array.from({ length: 23 }, (_, k) => Math.floor(((k + 1) * n) / 24)), n - 1];
    const sorted = values.slice().sort();
    expect(orderStatistics(values, positions)).toEqual(positions.map((position) => sorted[position]));
  });
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
