import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quasiVarianceRatio, representativeMeans } from '../../src/numerics/quasi-likelihood.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { gammaDraw } from '../simulated.ts';

const powers = fc.double({ min: 0, max: 3, noNaN: true });

it('is at least 1, equals 1 for the right variance, and ignores constant factors', () => {
  fc.assert(
    fc.property(fc.integer(), powers, powers, (seed, working, actual) => {
      const random = seededRandom(seed);
      const means = representativeMeans(Float64Array.from({ length: 50 }, () => Math.exp(random.normal())));
      const of =
        (power: number, factor = 1) =>
        (mean: number) =>
          factor * mean ** power;
      expect(quasiVarianceRatio(means, of(actual), of(actual))).toBeCloseTo(1, 9);
      const ratio = quasiVarianceRatio(means, of(working), of(actual));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(quasiVarianceRatio(means, of(working, 7), of(actual, 0.1)) / ratio).toBeCloseTo(1, 9);
    }),
  );
});

it('is 1 if the means do not vary', () => {
  expect(
    quasiVarianceRatio(
      new Float64Array(20).fill(3),
      () => 1,
      (mean) => mean ** 2,
    ),
  ).toBe(1);
});

it('agrees with least squares and Gamma deviance in a simulation', () => {
  // Slopes of a log-linear mean by Fisher scoring from the truth, with working variance μ^power; errors relative.
  const random = seededRandom(12);
  const n = 200;
  const x = Float64Array.from({ length: n }, () => 0.6 * random.normal());
  const means = x.map(Math.exp);
  const center = x.reduce((sum, value) => sum + value, 0) / n;
  const slopeError = (residuals: Float64Array, power: number): number => {
    let [a0, a1, a2, g0, g1] = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = x[i]! - center;
      const weight = means[i]! ** (2 - power);
      const score = means[i]! ** (1 - power) * residuals[i]!;
      a0 += weight;
      a1 += weight * z;
      a2 += weight * z * z;
      g0 += score;
      g1 += score * z;
    }
    return (a0 * g1 - a1 * g0) / (a0 * a2 - a1 * a1);
  };
  let squared = 0;
  let gamma = 0;
  for (let i = 0; i < 3000; i++) {
    const residuals = means.map((mean) => mean * (gammaDraw(4, random) - 1));
    squared += slopeError(residuals, 0) ** 2;
    gamma += slopeError(residuals, 2) ** 2;
  }
  const expected = quasiVarianceRatio(
    representativeMeans(means),
    () => 1,
    (mean) => mean ** 2,
  );
  expect(Math.abs(squared / gamma / expected - 1)).toBeLessThan(0.08);
});
