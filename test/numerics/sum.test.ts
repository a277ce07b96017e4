import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum, sumOfDeviations } from '../../src/numerics/sum.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const of = {
  deviations: (d: number) => d,
  sizes: Math.abs,
  squares: (d: number) => d * d,
};

describe('sumOfDeviations', () => {
  it('adds what a sum term by term adds, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0, max: 100, noNaN: true }))),
        value,
        fc.constantFrom(0.25, 1, 8),
        fc.constantFrom('deviations', 'sizes', 'squares'),
        (rows, center, unit, what) => {
          const x = Float64Array.from(rows, ([one]) => one);
          const weight = Float64Array.from(rows, ([, w]) => w);
          const term = (i: number) => of[what]((x[i]! - center) / unit);
          expect(sumOfDeviations(x, { of: what, center, unit })).toBe(compensatedSum(x.length, term));
          expect(sumOfDeviations(x, { of: what, center, unit, weight })).toBe(
            compensatedSum(x.length, (i) => weight[i]! * term(i)),
          );
        },
      ),
    );
  });

  it('loses nothing to rounding, however many small terms follow a large one', () => {
    const x = new Float64Array(100_001).fill(1);
    x[0] = 1e16;
    expect(sumOfDeviations(x, { of: 'deviations' })).toBe(1e16 + 100_000);
  });
});
