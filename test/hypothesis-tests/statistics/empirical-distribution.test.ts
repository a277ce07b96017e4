import fc from 'fast-check';
import { expect, it } from 'vitest';
import { laplaceErrors } from '../../../src/distributions/symmetric/laplace.ts';
import { normalErrors } from '../../../src/distributions/symmetric/normal.ts';
import { distanceFrom } from '../../../src/hypothesis-tests/statistics/empirical-distribution.ts';

/** A² by its definition, a logarithm for each value. */
function byDefinition(distribution: ReturnType<typeof normalErrors.at>, sorted: Float64Array): number {
  const n = sorted.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += ((2 * i + 1) / n) * (distribution.logCdf(sorted[i]!) + distribution.logSf(sorted[n - 1 - i]!));
  }
  return -n - sum;
}

it.each([normalErrors.at({ location: 0.1, scale: 1 }), laplaceErrors.at({ location: 0.1, scale: 1 })])(
  'computes A² in agreement with its definition, even in the far tails (distribution %#)',
  (distribution) => {
    const value = fc.oneof(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 200 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const expected = byDefinition(distribution, sorted);
        const { andersonDarling } = distanceFrom(distribution, sorted);
        expect(Math.abs(andersonDarling - expected)).toBeLessThanOrEqual(
          1e-11 * (Math.abs(expected) + sorted.length),
        );
      }),
      { numRuns: 1000 },
    );
  },
);
