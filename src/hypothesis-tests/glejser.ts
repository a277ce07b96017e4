import { chiSquareTail } from '../numerics/tails.ts';
import { regressAbsolute } from './statistics/auxiliary-regression.ts';
import { defineTest } from './test.ts';

/**
 * Glejser's test in Koenker's form: n R² of |e − median| regressed on the prediction, chi-square with one degree of
 * freedom. It keeps its size under normal, Laplace, t, skewed and bounded errors, and is the most powerful of the
 * common variance tests when the variance grows steadily with the prediction.
 */
export const glejser = defineTest({
  id: 'glejser',
  name: 'Glejser (studentized)',
  null: 'constant-spread',
  asks: 'Does the typical size of the errors change with the prediction?',
  checks: 'spread',
  needs: 'predicted',
  parameters: 'estimated',
  minN: 10,
  weighted: true,
  method: 'n R² against chi-squared with 1 degree of freedom',
  references: [
    'Glejser (1969), J. Amer. Statist. Assoc. 64:316',
    'Koenker (1981), J. Econometrics 17:107',
    'Machado & Santos Silva (2000), J. Econometrics 97:189',
  ],
  run(residuals) {
    const { statistic, direction } = regressAbsolute(residuals).line;
    return { statistic, pValue: chiSquareTail(statistic, 1), details: { degreesOfFreedom: 1, direction } };
  },
});
