import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centerShift } from '../../../src/choice/purpose/center-shift.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

it('compares medians with means in ten equal parts of the rows by prediction, splitting ties in row order', () => {
  const row = fc.record({
    prediction: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 4, noNaN: true })),
    residual: fc.double({ min: -1, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 250, maxLength: 400 }), (rows) => {
      const order = rows
        .map((_, i) => i)
        .toSorted((a, b) => rows[a]!.prediction - rows[b]!.prediction || a - b);
      const shiftOf = (part: readonly number[]) => {
        const errors = part.map((at) => rows[at]!.residual);
        return errors.length * medianOf(errors) - sumOf(errors);
      };
      const cut = (part: number) => Math.floor((part * rows.length) / 10);
      const binned = sumOf(
        Array.from({ length: 10 }, (_, part) => shiftOf(order.slice(cut(part), cut(part + 1)))),
      );
      const whole = shiftOf(order);
      const predicted = Float64Array.from(rows, ({ prediction }) => prediction);
      const residuals = prepareResiduals(
        Float64Array.from(rows, ({ residual }) => residual),
        { predicted },
      );
      const observed = predicted.map((at, i) => 10 + at + residuals.values[i]!);
      const expected = (Math.abs(binned) > Math.abs(whole) ? binned : whole) / sumOf([...observed]);
      expect(centerShift(residuals, observed)!.median).toBeCloseTo(expected, 10);
    }),
    { numRuns: 40 },
  );
});
