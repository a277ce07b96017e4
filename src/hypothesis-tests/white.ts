import { chiSquareTail } from '../numerics/tails.ts';
import { regressSquared } from './statistics/auxiliary-regression.ts';
import { defineTest } from './test.ts';

/**
 * White's test on the prediction: n R² of (e − mean)² regressed on the prediction and its square, chi-square with two
 * degrees of freedom. It also detects a variance that is largest, or smallest, in the middle.
 */
export const white = defineTest({
  id: 'white',
  name: 'White',
  null: 'constant-spread',
  asks: 'Does the variance of the errors bend with the prediction, for instance wide at both ends?',
  checks: 'spread',
  needs: 'predicted',
  parameters: 'estimated',
  minN: 20,
  method: 'n R² against chi-squared with 2 degrees of freedom (1 if the predictions take two values)',
  references: ['White (1980), Econometrica 48:817', 'Wooldridge (2013), Introductory Econometrics, 8-3'],
  run(residuals) {
    const { statistic, degreesOfFreedom } = regressSquared(residuals).curve;
    return { statistic, pValue: chiSquareTail(statistic, degreesOfFreedom), details: { degreesOfFreedom } };
  },
});
