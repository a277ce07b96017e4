import { distanceFromNormal } from './statistics/empirical-distribution.ts';
import { defineTest } from './test.ts';

/** D’Agostino & Stephens (1986), table 4.9; beyond its range the tail goes on along its tangent. */
function pValue(statistic: number, n: number): number {
  const a = statistic * (1 + 0.75 / n + 2.25 / n ** 2);
  if (a < 0.2) return -Math.expm1(-13.436 + 101.14 * a - 223.73 * a ** 2);
  if (a < 0.34) return -Math.expm1(-8.318 + 42.796 * a - 59.938 * a ** 2);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a ** 2);
  const inside = Math.min(a, 10);
  const tangent = -5.709 + 2 * 0.0186 * 10;
  return Math.exp(1.2937 - 5.709 * inside + 0.0186 * inside ** 2 + tangent * (a - inside));
}

/**
 * Anderson–Darling A² against the Normal with estimated mean and standard deviation (Stephens’ case 3):
 * A² = −n − Σ (2i − 1)/n · [ln F(x₍ᵢ₎) + ln(1 − F(x₍ₙ₊₁₋ᵢ₎))]. Large values speak against the Normal.
 */
export const andersonDarlingNormal = defineTest({
  id: 'anderson-darling-normal',
  name: 'Anderson–Darling (normal)',
  null: 'normal',
  asks: 'Does the share of residuals below each value follow a normal distribution, tails included?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Stephens’ formula for estimated mean and standard deviation',
  references: [
    'Anderson & Darling (1954), JASA 49:765',
    'D’Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9',
  ],
  run(residuals) {
    const statistic = distanceFromNormal(residuals).andersonDarling;
    return { statistic, pValue: pValue(statistic, residuals.n) };
  },
});
