import { chiSquareTail } from '../numerics/tails.ts';
import { regressSquared } from './statistics/auxiliary-regression.ts';
import { defineTest } from './test.ts';

/**
 * The studentized Breusch–Pagan test: n R² of (e − mean)² regressed on the prediction, chi-square with one degree of
 * freedom. Koenker's form keeps its size when the errors are not normal; the original does not.
 */
export const koenker = defineTest({
  id: 'koenker',
  name: 'Koenker (studentized Breusch–Pagan)',
  null: 'constant-spread',
  asks: 'Does the variance of the errors rise or fall with the prediction?',
  checks: 'spread',
  needs: 'predicted',
  parameters: 'estimated',
  minN: 10,
  weighted: true,
  method: 'n R² against chi-squared with 1 degree of freedom',
  references: ['Breusch & Pagan (1979), Econometrica 47:1287', 'Koenker (1981), J. Econometrics 17:107'],
  run(residuals) {
    const { statistic, direction } = regressSquared(residuals).line;
    return { statistic, pValue: chiSquareTail(statistic, 1), details: { degreesOfFreedom: 1, direction } };
  },
});
