import { defineLoss } from '../loss.ts';

export const gaussianNll = defineLoss({
  id: 'gaussian-nll',
  name: 'Gaussian negative log-likelihood',
  short: 'Gaussian NLL',
  formula: {
    latex: '\\frac{r_i^2}{2\\sigma_i^2} + \\ln\\sigma_i',
    plain: 'r_i² / (2 σ_i²) + ln σ_i',
  },
  parameters: {},
  estimator: 'the mean and the standard deviation of each row',
  why: 'If the errors are normal with a variance that changes, the ln σ term penalizes claiming too large a scale.',
  optimal: 'the variance depends on the inputs and prediction intervals are wanted',
  hurts:
    'there are outliers (the estimated scale absorbs them), or the scale is trained before the mean fits',
  estimatesMean: true,
  modelsScaleOf: 'weighted-l2',
  aliases: {
    prose: ['gaussian negative log-likelihood', 'gaussian negative log likelihood', 'gaussian nll'],
    settings: ['gaussian_nll'],
  },
});
