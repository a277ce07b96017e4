import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

function prepared(id: string) {
  const path = new URL(`../reference/data/${id}.json`, import.meta.url);
  return prepareResiduals(Float64Array.from(JSON.parse(readFileSync(path, 'utf8')).residuals));
}

/** Digits that agree: NIST's log relative error. */
const digits = (actual: number, certified: number) => -Math.log10(Math.abs(actual / certified - 1) || 1e-16);

describe('prepareResiduals', () => {
  it('gives the published location and scale of the Fox River data', () => {
    const residuals = prepared('fox-river'); // Puig & Stephens (2000)
    expect(residuals.median).toBe(10.13);
    expect(residuals.meanAbsoluteDeviation).toBeCloseTo(3.360303, 6);
    expect(residuals.mean).toBeCloseTo(9.353333, 6);
    expect(residuals.standardDeviation).toBeCloseTo(4.020311, 6);
  });

  // NIST Statistical Reference Datasets: a large offset beside a small spread. In double precision NumAcc4's
  // numbers themselves hold no more than 8.3 digits of the deviation.
  it.each([
    { id: 'numacc2', mean: 1.2, deviation: 0.1, enough: 14 },
    { id: 'numacc3', mean: 1_000_000.2, deviation: 0.1, enough: 9 },
    { id: 'numacc4', mean: 10_000_000.2, deviation: 0.1, enough: 8 },
    { id: 'michelson', mean: 852.4, deviation: 79.0105478190518, enough: 14 },
  ])('holds the certified digits of $id', ({ id, mean, deviation, enough }) => {
    const residuals = prepared(id);
    expect(digits(residuals.mean, mean)).toBeGreaterThan(14);
    expect(digits(residuals.standardDeviation, deviation)).toBeGreaterThan(enough);
  });

  it('takes the midpoint of the two central values for an even number', () => {
    expect(prepareResiduals(Float64Array.of(4, 1, 3, 10)).median).toBe(3.5);
  });

  it.each([1e-200, 1e200])('measures residuals in units of %g', (unit) => {
    const residuals = prepareResiduals(Float64Array.of(-2 * unit, 0, unit, 3 * unit));
    expect(residuals.standardDeviation / unit).toBeCloseTo(Math.sqrt(13 / 3), 12);
    expect(residuals.meanAbsoluteDeviation / unit).toBeCloseTo(1.5, 12);
  });

  it('does not depend on the order of the rows, and does not change it', () => {
    // −0 and 0 are one value: which of them comes first is no order.
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(number, { minLength: 2 }), (array) => {
        const values = Float64Array.from(array);
        const { values: kept, ...described } = prepareResiduals(values);
        expect(kept).toEqual(Float64Array.from(array));
        const { values: _, ...reversed } = prepareResiduals(values.toReversed());
        expect(reversed).toEqual(described);
      }),
    );
  });
});
