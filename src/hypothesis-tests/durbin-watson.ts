import { compensatedSum, sumOfSquares } from '../numerics/sum.ts';
import { normalTwoTails } from '../numerics/tails.ts';
import { defineTest } from './test.ts';

/**
 * Durbin–Watson: d = Σ (e_t − e_{t−1})² / Σ (e_t − ē)², about 2 (1 − r₁); 2 if neighbors are uncorrelated. The p-value
 * is two-sided, from a normal distribution with mean 2 and variance 4 (n − 2)/(n² − 1), von Neumann's for a constant
 * mean, because the model's regressors are not known here.
 */
export const durbinWatson = defineTest({
  id: 'durbin-watson',
  name: 'Durbin–Watson',
  null: 'independence',
  asks: 'Is each error unrelated to the one before it?',
  checks: 'independence',
  needs: 'order',
  parameters: 'estimated',
  minN: 10,
  weighted: true,
  method: 'Normal approximation, two-sided',
  references: ['Durbin & Watson (1950), Biometrika 37:409', 'von Neumann (1941), Ann. Math. Statist. 12:367'],
  run({ n, values, mean }) {
    const steps = compensatedSum(n - 1, (t) => (values[t + 1]! - values[t]!) ** 2);
    const statistic = steps / sumOfSquares(values, mean);
    const z = (statistic - 2) / (2 * Math.sqrt((n - 2) / (n * n - 1)));
    return { statistic, pValue: normalTwoTails(z) };
  },
});
