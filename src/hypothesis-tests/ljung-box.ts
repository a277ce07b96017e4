import { correlogram } from '../numerics/autocorrelation.ts';
import { chiSquareTail } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Ljung–Box: Q = n (n + 2) Σ r_k² / (n − k) over the first h = ln n autocorrelations, rounded, chi-square with h
 * degrees of freedom. Keeps its size for heavy-tailed errors, even Cauchy ones.
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
  weighted: true,
  method: 'Chi-squared with ln n degrees of freedom, rounded',
  references: [
    'Ljung & Box (1978), Biometrika 65:297',
    'Tsay (2010), Analysis of Financial Time Series, 2.2',
  ],
  run(residuals) {
    const { n } = residuals;
    const lags = Math.round(Math.log(n));
    const weighted = correlogram(residuals)
      .slice(0, lags)
      .reduce((sum, r, i) => sum + r ** 2 / (n - i - 1), 0);
    const statistic = n * (n + 2) * weighted;
    return { statistic, pValue: chiSquareTail(statistic, lags), details: { degreesOfFreedom: lags } };
  },
});
