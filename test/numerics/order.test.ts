import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascending } from '../../src/numerics/ascending.ts';
import { equalMassBins } from '../../src/numerics/bins.ts';
import { ascendingOrder } from '../../src/numerics/order.ts';
import { seededRandom } from '../../src/numerics/random.ts';

const numbers = fc.array(
  fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, 5e-324, -5e-324, Number.MAX_VALUE)),
  { maxLength: 200 },
);

it('orders any numbers like a stable comparison sort', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const values = Float64Array.from(list);
      const before = (a: number, b: number) =>
        Number(values[a]! > values[b]!) - Number(values[a]! < values[b]!);
      const expected = list.map((_, row) => row).sort((a, b) => before(a, b) || a - b);
      expect([...ascendingOrder(values)]).toEqual(expected);
    }),
  );
});

it('orders long runs of numbers that differ only in their last digits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 300, maxLength: 600 }),
      fc.constantFrom(1, -1),
      (list, sign) => {
        const values = Float64Array.from(list, (step) => sign * (2 ** 40 + step * 2 ** -12));
        const expected = list.map((_, row) => row).sort((a, b) => sign * (list[a]! - list[b]!) || a - b);
        expect([...ascendingOrder(values)]).toEqual(expected);
      },
    ),
  );
});

/** How values may lie: close, far out, tied, ordered, of two sizes, at the ends of what a double holds. */
const shapes: Record<string, (normal: () => number, row: number) => number> = {
  normal: (normal) => normal(),
  'heavy-tailed': (normal) => normal() / normal(),
  'of all sizes': (normal) => Math.sign(normal()) * Math.exp(200 * normal()),
  tied: (normal) => Math.round(2 * normal()),
  constant: () => 7,
  'mostly zero': (normal) => (Math.abs(normal()) < 1 ? 0 : normal()),
  'ordered, with outliers': (normal, row) => (row % 100 === 0 ? 1e9 * normal() : row),
  'in two clusters': (normal, row) => (row % 2) * 1e6 + normal(),
  'close to each other': (normal) => 1e15 + normal(),
  'near the largest double': (normal) => Math.max(-1, Math.min(1, normal())) * Number.MAX_VALUE,
  'near the smallest double': (normal) => normal() * 1e-320,
};

it.each(Object.entries(shapes))('sorts few and many values: %s', (_, shape) => {
  for (const n of [0, 1, 2, 999, 1000, 5000, 50_000]) {
    const { normal } = seededRandom(n);
    const values = Float64Array.from({ length: n }, (_, row) => shape(normal, row) + 0);
    expect(ascending(values)).toEqual(values.slice().sort());
  }
});

it('cuts bins of about equal size without separating equal values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 100 }),
      fc.integer({ min: 1, max: 15 }),
      (list, count) => {
        const sorted = list.toSorted((a, b) => a - b);
        const starts = equalMassBins(sorted.length, count, (i) => sorted[i]!);
        expect(starts[0]).toBe(0);
        expect(starts.at(-1)).toBe(sorted.length);
        expect(starts.length).toBeLessThanOrEqual(count + 1);
        for (let bin = 1; bin < starts.length; bin++) {
          expect(starts[bin]!).toBeGreaterThan(starts[bin - 1]!);
          if (bin < starts.length - 1)
            expect(sorted[starts[bin]!]!).toBeGreaterThan(sorted[starts[bin]! - 1]!);
        }
      },
    ),
  );
  expect(equalMassBins(8, 4, (i) => i)).toEqual([0, 2, 4, 6, 8]);
});
