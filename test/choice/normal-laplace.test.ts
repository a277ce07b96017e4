import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalLaplacePosterior } from '../../src/choice/normal-laplace.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';
import reference from '../reference/normal-laplace.json';

const posterior = (values: ArrayLike<number>) =>
  normalLaplacePosterior(prepareResiduals(Float64Array.from(values)));

/** As in normal-laplace.py. */
function reflectedWeibull(n: number, power: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    const u = (i + 0.5) / n - 0.5;
    return Math.sign(u) * (-Math.log1p(-2 * Math.abs(u))) ** power;
  });
}

describe('normalLaplacePosterior', () => {
  for (const expected of reference.cases) {
    it(`agrees with the closed form to 40 digits: ${expected.name}`, () => {
      const values = expected.values ?? reflectedWeibull(expected.n, expected.power!);
      const { normal, laplace } = posterior(values);
      expect(Math.abs(normal.probability - expected.probability)).toBeLessThan(1e-6);
      expect(Math.abs(laplace.probability + expected.probability - 1)).toBeLessThan(1e-6);
      const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);
      expect(relative(normal.logLikelihood, expected.normal.logLikelihood)).toBeLessThan(1e-10);
      expect(relative(laplace.logLikelihood, expected.laplace.logLikelihood)).toBeLessThan(1e-10);
      expect(relative(normal.logMarginal, expected.normal.logMarginal)).toBeLessThan(1e-10);
      expect(relative(laplace.logMarginal, expected.laplace.logMarginal)).toBeLessThan(1e-10);
    });

    if (expected.numeric)
      it(`is the integral over location and scale: ${expected.name}`, () => {
        const { normal, laplace } = posterior(expected.values!);
        expect(normal.logMarginal).toBeCloseTo(expected.numeric!.normal, 5);
        expect(laplace.logMarginal).toBeCloseTo(expected.numeric!.laplace, 5);
      });
  }

  it('does not depend on location, scale, order or sign', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.001, -3, 1e6), (x, a, c) => {
        fc.pre(new Set(x).size > 1);
        const moved = posterior(x.map((v) => a + c * v).reverse());
        expect(Math.abs(moved.normal.probability - posterior(x).normal.probability)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is accurate for ten million residuals', () => {
    // T/n tends to −0.0723649 under the Laplace distribution.
    const { normal, laplace } = posterior(reflectedWeibull(10_000_000, 1));
    expect((normal.logLikelihood - laplace.logLikelihood) / 1e7).toBeCloseTo(-0.0723649, 5);
    expect((normal.logMarginal - laplace.logMarginal) / 1e7).toBeCloseTo(-0.0723649, 5);
    expect(laplace.probability).toBe(1);
  });
});
