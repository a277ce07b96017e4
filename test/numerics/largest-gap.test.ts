import fc from 'fast-check';
import { expect, it } from 'vitest';
import { laplaceErrors } from '../../src/distributions/symmetric/laplace.ts';
import { normalErrors } from '../../src/distributions/symmetric/normal.ts';
import { distanceFrom, largestGap } from '../../src/hypothesis-tests/statistics/empirical-distribution.ts';

it('is the larger of Kolmogorov’s two distances, wherever the distribution lies', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constantFrom(-1, 0, 1)), {
        minLength: 1,
        maxLength: 300,
      }),
      fc.constantFrom(normalErrors, laplaceErrors),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (values, family, location, scale) => {
        const sorted = Float64Array.from(values).sort();
        const distribution = family.at({ location, scale });
        const { above, below } = distanceFrom(distribution, sorted);
        expect(largestGap(distribution, sorted)).toBeCloseTo(Math.max(above, below), 12);
      },
    ),
  );
});
