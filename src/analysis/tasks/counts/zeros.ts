import { normalTwoTails } from '../../../numerics/tails.ts';
import type { Counts } from './dispersion.ts';

export interface ZeroCount {
  observed: number;
  expected: number;
  /** (observed − expected) / √Σ p₀(1 − p₀). */
  statistic: number;
  /** Two-sided, normal approximation. */
  pValue: number;
}

/** P(0): e^−μ for a Poisson distribution (`alpha` 0), (1 + α μ)^(−1/α) for a negative binomial. */
export const chanceOfZero = (mean: number, alpha: number): number =>
  Math.exp(alpha > 0 ? -Math.log1p(alpha * mean) / alpha : -mean);

/**
 * Observed against expected zeros of a Poisson (`alpha` 0) or a negative binomial distribution. Too many call for a hurdle or a zero-inflated distribution.
 */
export function countZeros({ n, observed, predicted }: Counts, alpha = 0): ZeroCount {
  let zeros = 0;
  let expected = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const mean = predicted[i]!;
    const chance = chanceOfZero(mean, alpha);
    if (observed[i] === 0) zeros++;
    expected += chance;
    variance += chance * (1 - chance);
  }
  const statistic = (zeros - expected) / Math.sqrt(variance);
  return { observed: zeros, expected, statistic, pValue: normalTwoTails(statistic) };
}
