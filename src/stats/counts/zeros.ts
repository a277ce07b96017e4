import { compensatedSum } from '../sum.ts';
import { normalTwoTails } from '../tails.ts';
import type { Counts } from './dispersion.ts';

export interface ZeroCount {
  observed: number;
  expected: number;
  /** (observed − expected) / √Σ p₀(1 − p₀). */
  statistic: number;
  /** Two-sided, Normal approximation. */
  pValue: number;
}

/**
 * Zeros seen against zeros expected: p₀ = e^−μ for a Poisson law (`alpha` 0), (1 + α μ)^(−1/α) for a negative
 * binomial. Too many call for a hurdle or a zero-inflated law.
 */
export function countZeros({ n, observed, predicted }: Counts, alpha = 0): ZeroCount {
  const chance = (i: number) =>
    Math.exp(alpha > 0 ? -Math.log1p(alpha * predicted[i]!) / alpha : -predicted[i]!);
  const zeros = observed.reduce((sum, y) => (y === 0 ? sum + 1 : sum), 0);
  const expected = compensatedSum(n, chance);
  const variance = compensatedSum(n, (i) => chance(i) * (1 - chance(i)));
  const statistic = (zeros - expected) / Math.sqrt(variance);
  return { observed: zeros, expected, statistic, pValue: normalTwoTails(statistic) };
}
