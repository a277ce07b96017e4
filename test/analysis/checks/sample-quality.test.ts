import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuality } from '../../../src/analysis/checks/sample-quality.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';
import { residualsOf } from '../../reference/residuals-of.ts';
import reference from '../../reference/spread-and-quality.json' with { type: 'json' };

const qualityOf = (values: Float64Array) => describeQuality(prepareResiduals(values));

it.each(Object.entries(reference.cases))(
  'counts distinct values and outliers as R does: %s',
  (id, expected) => {
    const { distinct, outliers } = describeQuality(residualsOf(id));
    expect({ distinct, outliers }).toEqual({ distinct: expected.distinct, outliers: expected.outliers });
  },
);

describe('the rounding step', () => {
  it('is found for the earthquakes’ magnitudes and the speeds of light, but not for continuous data', () => {
    expect(describeQuality(residualsOf('quakes')).roundingStep).toBe(0.1);
    expect(describeQuality(residualsOf('michelson')).roundingStep).toBe(10);
    for (const id of ['cars', 'dax', 'engel', 'faithful', 'laplace-5001', 'stackloss', 'rivers']) {
      expect(describeQuality(residualsOf(id)).roundingStep, id).toBeNull();
    }
  });
  it('is found wherever it matters, whatever its size and offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(50, 200, 1000),
        fc.constantFrom(0.1, 0.25, 0.5, 1),
        fc.constantFrom(1e-3, 1, 250),
        (seed, n, relative, unit) => {
          const random = seededRandom(seed);
          const step = relative * unit;
          const rounded = () => Math.round((unit * random.normal()) / step) * step + 7 * unit;
          const { roundingStep } = qualityOf(Float64Array.from({ length: n }, rounded));
          expect(Math.abs(roundingStep! / step - 1)).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('is one step where two or three are the commonest gap of few values', () => {
    const found = new Set<number | null>();
    for (let seed = 1; seed <= 100; seed++) {
      const { normal } = seededRandom(seed);
      const hundredths = () => Math.round(30 * normal()) / 100;
      found.add(qualityOf(Float64Array.from({ length: 40 }, hundredths)).roundingStep);
    }
    expect(found).toEqual(new Set([0.01, null]));
  });
  it('is that of the grid where values are a little off it', () => {
    const { normal, uniform } = seededRandom(2);
    const near = () => Math.round(5 * normal()) / 100 + Math.round(20 * (uniform() - 0.5)) / 1e6;
    for (let file = 0; file < 50; file++) {
      const { roundingStep } = qualityOf(Float64Array.from({ length: 40 }, near));
      if (roundingStep !== null && roundingStep > 1e-4)
        expect(Math.abs(roundingStep / 0.01 - 1)).toBeLessThan(5e-4);
    }
  });
  it('survives the arithmetic of observed − predicted', () => {
    const random = seededRandom(4);
    const rounded = () => 1000 + 0.1 * Math.round(10 * random.normal()) - 1000.3;
    const quality = qualityOf(Float64Array.from({ length: 300 }, rounded));
    expect(quality.roundingStep).toBeCloseTo(0.1, 6);
    expect(quality.distinct).toBeLessThan(80);
  });
});

it('distinguishes a point mass at zero from a few zeros, and from those that rounding makes', () => {
  const random = seededRandom(5);
  const noise = Float64Array.from({ length: 200 }, random.normal);
  const everyNth = (values: Float64Array, nth: number) =>
    values.map((value, row) => (row % nth === 0 ? 0 : value));
  const rounded = noise.map((value) => Math.round(4 * value) / 4);
  expect(qualityOf(everyNth(noise, 10)).zeroInflated).toBe(true);
  expect(qualityOf(everyNth(noise, 50)).zeroInflated).toBe(false);
  expect(qualityOf(rounded).zeroInflated).toBe(false);
  expect(qualityOf(everyNth(rounded, 3)).zeroInflated).toBe(true);
});

it.each([
  // 2Φ(step / 2) − 1, as scipy 1.10.1’s `2 * norm.cdf(step / 2) - 1` gives it
  [0.2, 0.0796557],
  [0.5, 0.1974127],
  [1, 0.3829249],
])('estimates how many zeros rounding to %d standard deviations made, whatever was added', (step, share) => {
  const { normal } = seededRandom(6);
  const n = 200_000;
  const rounded = Float64Array.from({ length: n }, () => Math.round(normal() / step) * step);
  for (const added of [0, n / 2]) {
    const { roundedZeros } = qualityOf(Float64Array.from([...rounded, ...new Float64Array(added)]));
    expect(Math.abs(roundedZeros / n - share)).toBeLessThan(0.006); // three standard errors of the coarsest
  }
});
