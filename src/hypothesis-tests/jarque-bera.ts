import { standardizedMoments } from '../numerics/moments.ts';
import jarqueBeraTable from './tables/jarque-bera.json' with { type: 'json' };
import { upperTail } from './tables/null-table.ts';
import { defineTest } from './test.ts';

/**
 * Jarque–Bera: n/6 · (skewness² + (kurtosis − 3)²/4). It approaches its chi-square limit so slowly that the p-value
 * comes from a simulated table; no power against tails lighter than the normal’s.
 */
export const jarqueBera = defineTest({
  id: 'jarque-bera',
  name: 'Jarque–Bera',
  null: 'normal',
  asks: 'Are the residuals skewed, or are their tails heavier than a normal distribution’s?',
  checks: 'distribution',
  needs: 'residuals',
  parameters: 'estimated',
  minN: 8,
  method: 'Simulated null distribution',
  references: ['Jarque & Bera (1987), International Statistical Review 55:163'],
  run(residuals) {
    const { n } = residuals;
    const { skewness, kurtosis } = standardizedMoments(residuals);
    const statistic = (n / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4);
    return {
      statistic,
      pValue: upperTail(jarqueBeraTable, 'jarqueBera', statistic, n),
      details: { skewness, kurtosis },
    };
  },
});
