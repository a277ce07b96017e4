import { expect, it } from 'vitest';
import { ratioDistributions } from '../../../../src/analysis/tasks/positive/ratio-distributions.ts';
import { variancePower } from '../../../../src/analysis/tasks/positive/variance-power.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import reference from '../../../reference/counts-and-positive.json' with { type: 'json' };
import { gammaDraw } from '../../../simulated.ts';

const close = (actual: number, expected: number, relative = 1e-8) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

it.each(Object.entries(reference.positive))(
  'agrees with glm with a sandwich and MASS on %s',
  (_, expected) => {
    const observed = Float64Array.from(expected.observed);
    const predicted = Float64Array.from(expected.predicted);
    const residuals = observed.map((y, row) => y - predicted[row]!);
    const { power, standardError } = variancePower(residuals, predicted)!;
    close(power, expected.power);
    close(standardError, expected.standardError);
    const distributions = ratioDistributions(observed, predicted);
    close(distributions.gammaShape, expected.gammaShape, 1e-7);
    close(distributions.gammaLogLikelihood, expected.gammaLogLikelihood);
    close(distributions.lognormalSigma, expected.lognormalSigma);
    close(distributions.lognormalLogLikelihood, expected.lognormalLogLikelihood);
  },
);

it('has no power of the variance if the predictions do not vary', () => {
  expect(variancePower(Float64Array.of(1, -2, 3, -1), new Float64Array(4).fill(5))).toBeUndefined();
});

it('covers the true power with its interval in large samples, and ignores the scale', () => {
  const random = seededRandom(9);
  let covered = 0;
  const repetitions = 400;
  for (let i = 0; i < repetitions; i++) {
    const predicted = Float64Array.from({ length: 1000 }, () => Math.exp(0.7 * random.normal()));
    const residuals = predicted.map((mean) => mean * (gammaDraw(3, random) - 1));
    const { interval, power } = variancePower(residuals, predicted)!;
    if (interval[0] < 2 && 2 < interval[1]) covered++;
    if (i === 0) {
      const scaled = variancePower(
        residuals.map((e) => 1000 * e),
        predicted.map((mean) => 1000 * mean),
      )!;
      close(scaled.power, power, 1e-9);
    }
  }
  expect(covered / repetitions).toBeGreaterThan(0.91);
  expect(covered / repetitions).toBeLessThan(0.985);
});
