import { expect, it } from 'vitest';
import {
  tweedieDeviation,
  tweedieDeviationOver,
} from '../../../../src/analysis/tasks/positive/tweedie-deviation.ts';

// R: 2 (m e^−λ + Σ dpois(k, λ) ∫₀ᵐ (m − y) dgamma(y, k a, scale = s) dy), by integrate().
const expected = [
  [1, 1.5, 2, 1.04755522361],
  [0.1, 1.5, 2, 0.152461207518],
  [20, 1.3, 1, 5.58135765438],
  [5, 1.7, 0.4, 1.95749847085],
] as const;

it.each(expected)(
  'E|Y − μ| at mean %d, power %d, φ = %d agrees with R’s integral',
  (mean, power, dispersion, e) => {
    expect(tweedieDeviation(mean, { power, dispersion })).toBeCloseTo(e, 8);
  },
);

it('is the normal one for many payments', () => {
  const scale = { power: 1.5, dispersion: 0.01 };
  expect(tweedieDeviation(100, scale) / Math.sqrt(0.01 * 100 ** 1.5)).toBeCloseTo(Math.sqrt(2 / Math.PI), 3);
});

it('is interpolated between the smallest and the largest mean', () => {
  const scale = { power: 1.5, dispersion: 2 };
  const over = tweedieDeviationOver(Float64Array.of(0.02, 50, 3), scale);
  for (const mean of [0.02, 0.1, 1, 7.3, 50])
    expect(over(mean) / tweedieDeviation(mean, scale)).toBeCloseTo(1, 3);
  expect(tweedieDeviationOver(Float64Array.of(1, 1), scale)(1)).toBeCloseTo(tweedieDeviation(1, scale), 8);
});
