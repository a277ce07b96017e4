import { defineLoss } from '../loss.ts';

export const weightedL2 = defineLoss({
  id: 'weighted-l2',
  name: 'Weighted MSE (L2)',
  short: 'weighted MSE (L2)',
  formula: { latex: '\\frac{r_i^2}{\\sigma_i^2}', plain: 'r_i² / σ_i²' },
  parameters: {},
  dropped: 'Drop ½ ln 2π, ln σᵢ and the factor ½: where σᵢ is known, they do not depend on the prediction.',
  estimator: 'the mean, with noisy rows weighted down',
  why: 'If the errors are normal with known variances, each squared error is weighted by 1/σ².',
  optimal: 'the errors are normal after division by a scale that is known or well estimated',
  hurts: 'the weights are far off, or the scale has to be predicted as well',
  estimatesMean: true,
  modelsScaleOf: 'l2',
  aliases: {
    prose: ['weighted least squares', 'generalized least squares', 'generalised least squares'],
  },
});
