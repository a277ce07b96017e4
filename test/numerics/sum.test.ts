import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum, sumOfDeviations, sumOfSizes, sumOfSquares } from '../../src/numerics/sum.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('sums over rows', () => {
  it('agree with a term-by-term sum to the last digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0, max: 100, noNaN: true }))),
        value,
        fc.constantFrom(0.25, 1, 8),
        (rows, center, unit) => {
          const x = Float64Array.from(rows, ([one]) => one);
          const weight = Float64Array.from(rows, ([, w]) => w);
          const far = (i: number) => x[i]! - center;
          const byTerm = (term: (i: number) => number) => compensatedSum(x.length, term);
          expect(sumOfDeviations(x, center)).toBe(byTerm(far));
          expect(sumOfSizes(x, center)).toBe(byTerm((i) => Math.abs(far(i))));
          expect(sumOfSquares(x, center, undefined, unit)).toBe(byTerm((i) => (far(i) / unit) ** 2));
          expect(sumOfDeviations(x, center, weight)).toBe(byTerm((i) => weight[i]! * far(i)));
          expect(sumOfSizes(x, center, weight)).toBe(byTerm((i) => weight[i]! * Math.abs(far(i))));
          expect(sumOfSquares(x, center, weight, unit)).toBe(
            byTerm((i) => weight[i]! * (far(i) / unit) ** 2),
          );
        },
      ),
    );
  });

  it('lose nothing to rounding when many small terms follow a large one', () => {
    const x = new Float64Array(100_001).fill(1);
    x[0] = 1e16;
    expect(sumOfDeviations(x)).toBe(1e16 + 100_000);
  });
});
