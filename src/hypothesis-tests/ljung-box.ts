import { correlogram } from '../numerics/autocorrelation.ts';
import { chiSquareTail } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Ljung–Box: Q = n (n + 2) Σ r_k² / (n − k) over the first h = min(10, ⌊n/5⌋) autocorrelations, chi-square with h
 * degrees of freedom. Keeps its size for heavy-tailed errors, the Cauchy included.
 */
export const ljungBox = defineTest({
  id: 'ljung-box',
  name: 'Ljung–Box',
  null: 'independence',
  asks: 'Do errors resemble those a few rows before them?',
  checks: 'independence',
  needs: 'order',
  parameters: 'estimated',
  minN: 10,
  method: 'Chi-squared with min(10, n/5) degrees of freedom',
  references: ['Ljung & Box (1978), Biometrika 65:297'],
  run(residuals) {
    const { n } = residuals;
    const lags = Math.min(10, Math.floor(n / 5));
    const weighted = correlogram(residuals)
      .slice(0, lags)
      .reduce((sum, r, i) => sum + r ** 2 / (n - i - 1), 0);
    const statistic = n * (n + 2) * weighted;
    return { statistic, pValue: chiSquareTail(statistic, lags), details: { degreesOfFreedom: lags } };
  },
});
