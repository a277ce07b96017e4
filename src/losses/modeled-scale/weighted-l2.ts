import { defineLoss } from '../loss.ts';

export const weightedL2 = defineLoss({
  id: 'weighted-l2',
  name: 'Weighted squared error',
  short: 'weighted L2',
  formula: { latex: '\\frac{r_i^2}{\\sigma_i^2}', plain: 'r_i² / σ_i²' },
  parameters: {},
  estimator: 'the mean, with noisy rows counting less',
  why: 'With Normal errors of known spreads, a row’s squared error is weighted by 1/σ².',
  optimal: 'the errors are Normal after division by a spread that is known or well estimated',
  hurts: 'the weights are wrong by an order of magnitude; or the spread has to be predicted too',
});
