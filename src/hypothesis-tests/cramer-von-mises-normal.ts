import { distanceFromNormal } from './statistics/empirical-distribution.ts';
import { defineTest } from './test.ts';

/** D’Agostino & Stephens (1986), table 4.9; beyond its range the tail goes on along its tangent. */
function pValue(statistic: number, n: number): number {
  const w = statistic * (1 + 0.5 / n);
  if (w < 0.0275) return -Math.expm1(-13.953 + 775.5 * w - 12542.61 * w ** 2);
  if (w < 0.051) return -Math.expm1(-5.903 + 179.546 * w - 1515.29 * w ** 2);
  if (w < 0.092) return Math.exp(0.886 - 31.62 * w + 10.897 * w ** 2);
  const inside = Math.min(w, 1.1);
  const tangent = -34.242 + 2 * 12.832 * 1.1;
  return Math.exp(1.111 - 34.242 * inside + 12.832 * inside ** 2 + tangent * (w - inside));
}

/**
 * Cramér–von Mises W² against the Normal with estimated mean and standard deviation:
 * W² = 1/(12n) + Σ (F(x₍ᵢ₎) − (2i − 1)/(2n))². Large values speak against the Normal.
 */
export const cramerVonMisesNormal = defineTest({
  id: 'cramer-von-mises-normal',
  name: 'Cramér–von Mises (normal)',
  null: 'normal',
  asks: 'Does the share of residuals below each value follow a normal distribution, above all in the middle?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Stephens’ formula for estimated mean and standard deviation',
  references: [
    'Stephens (1974), JASA 69:730',
    'D’Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9',
  ],
  run(residuals) {
    const statistic = distanceFromNormal(residuals).cramerVonMises;
    return { statistic, pValue: pValue(statistic, residuals.n) };
  },
});
