import type { Points } from '../../numerics/standardized-points.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const l2 = defineLoss({
  id: 'l2',
  name: 'MSE (L2)',
  short: 'MSE (L2)',
  formula: { latex: 'r^2', plain: 'r²' },
  parameters: {},
  estimator: 'the mean',
  why: 'The log density of a normal distribution falls with the square of the residual.',
  optimal: 'the errors are normal with equal variance, or the mean itself is wanted (totals, expected costs)',
  hurts: 'the tails are heavy: an error 10 times the typical size weighs as much as 100 typical errors',
  wouldChange: 'A few outliers would move the answer toward Huber or Student’s t.',
  estimatesMean: true,
  degree: 2,
  aliases: {
    prose: [
      'ℓ2 loss',
      'ℓ₂ loss',
      'l₂ loss',
      'mean squared error',
      'sum of squared errors',
      'sum of squared residuals',
      'residual sum of squares',
      'mean squared loss',
      'mse loss',
      'mean-squared error',
      'mean square error',
      'root mean squared error',
      'root mean square error',
      'squared error',
      'squared errors',
      'squared error loss',
      'squared-error loss',
      'squared loss',
      'quadratic loss',
      'least squares',
      'least-squares',
      'rmse',
      'l2 loss',
    ],
    acronym: 'MSE',
    settings: ['mse', 'rmse', 'l2', 'mean_squared_error', 'squared_error'],
  },
});

export const l2Candidates = /* @__PURE__ */ defineCandidates(l2, () => [
  {
    parameters: {},
    psi: (r) => r,
    slope: () => 1,
    growth: 1,
    isAlwaysListed: true,
    estimate: (points) => ({ location: mean(points), scale: 1 }),
  },
]);

function mean({ n, x, weight }: Points): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += weight[i]! * x[i]!;
  return total / n;
}
