import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { sizesAbout } from '../../src/numerics/sizes-about.ts';

it('sums the distances from any center in agreement with the definition, weighted or not', () => {
  const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 3 }));
  const rows = fc.array(fc.tuple(value, fc.double({ min: 0.1, max: 10, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(rows, value, fc.boolean(), (rows, center, isWeighted) => {
      const weights = Float64Array.from(rows, ([, weight]) => weight);
      const residuals = prepareResiduals(
        Float64Array.from(rows, ([value]) => value),
        isWeighted ? { weights } : {},
      );
      const { sorted, weight, median } = residuals;
      for (const about of [center, median, sorted[0]!, sorted.at(-1)!]) {
        const expected = sorted.reduce((sum, x, i) => sum + (weight?.[i] ?? 1) * Math.abs(x - about), 0);
        const scale = sorted.reduce((sum, x) => sum + Math.abs(x) + Math.abs(about), 0);
        expect(Math.abs(sizesAbout(residuals, about) - expected)).toBeLessThanOrEqual(1e-12 * scale + 1e-300);
      }
    }),
  );
});
