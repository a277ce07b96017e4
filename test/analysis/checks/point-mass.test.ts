import { describe, expect, it } from 'vitest';
import { rowsWithoutPointMass } from '../../../src/analysis/checks/point-mass.ts';
import { analyze } from '../../../src/library/library.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const values = Float64Array.of(0, 1, 2, 0, 3, 4, 0, 5, 6, 0, 7, 8);

describe('rows without a point mass at zero', () => {
  it('are all but the zeros of continuous values', () => {
    const rows = rowsWithoutPointMass(values, { zeroInflated: true, zeros: 4, roundedZeros: 0 });
    expect(rows).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
  });
  it('include the zeros that rounding explains, spread over the file', () => {
    const rows = rowsWithoutPointMass(values, { zeroInflated: true, zeros: 4, roundedZeros: 2 });
    expect(rows).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 10, 11]);
  });
  it('are all rows where there is none, or where fewer than eight rows would be left', () => {
    expect(rowsWithoutPointMass(values, { zeroInflated: false, zeros: 4, roundedZeros: 0 })).toBeUndefined();
    expect(
      rowsWithoutPointMass(values.subarray(1), { zeroInflated: true, zeros: 4, roundedZeros: 0 }),
    ).toBeUndefined();
  });
});

it.each([0.2, 0.5])('finds normal errors rounded to %d standard deviations behind added zeros', (step) => {
  const { normal, uniform } = seededRandom(5);
  const rounded = () => Math.round(normal() / step) * step;
  const residuals = Array.from({ length: 600 }, () => (uniform() < 0.15 ? 0 : rounded()));
  const { recommendation } = analyze({ residuals });
  expect(recommendation.loss).toBe('l2');
  expect(recommendation.confidence).toBeGreaterThan(0.9);
  expect(recommendation.caveats.map(({ kind }) => kind)).toContain('exact-zeros');
});
