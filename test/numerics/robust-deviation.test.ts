import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import { normalConsistency, robustDeviation } from '../../src/numerics/robust-deviation.ts';

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

it('is the median absolute deviation by its definition, made consistent', () => {
  const value = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
      const center = median(values);
      const deviation = median(values.map((x) => Math.abs(x - center)));
      fc.pre(deviation > 1e-90);
      expect(robustDeviation(prepareResiduals(Float64Array.from(values)))).toBe(
        normalConsistency * deviation,
      );
    }),
  );
});

it('is 1.2533 mean absolute deviations if more than half of the residuals are equal, or negligible beside the rest', () => {
  const residuals = prepareResiduals(Float64Array.of(0, 0, 0, 0, 0, 3, -5));
  expect(robustDeviation(residuals)).toBeCloseTo((Math.sqrt(Math.PI / 2) * 8) / 7, 12);
  const nearly = prepareResiduals(Float64Array.of(-1e-120, 0, 0, 1e-120, 1e-120, 3, -5));
  expect(robustDeviation(nearly)).toBeCloseTo((Math.sqrt(Math.PI / 2) * 8) / 7, 12);
});
