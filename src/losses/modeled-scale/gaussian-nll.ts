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
  why: 'With Normal errors whose spread changes, the ln σ term keeps the model from claiming any spread for free.',
  optimal: 'the spread follows the inputs and intervals are wanted',
  hurts: 'there are outliers (the spread swallows them), or training starts before the mean fits',
});
