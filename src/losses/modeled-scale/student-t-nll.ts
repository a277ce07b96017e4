import { defineLoss } from '../loss.ts';

export const studentTNll = defineLoss({
  id: 'student-t-nll',
  name: 'Student’s t negative log-likelihood with a modeled scale',
  short: 'Student’s t NLL',
  formula: {
    latex: '\\frac{\\nu + 1}{2}\\ln\\!\\left(1 + \\frac{r_i^2}{\\nu\\sigma_i^2}\\right) + \\ln\\sigma_i',
    plain: '(ν + 1)/2 · ln(1 + r_i² / (ν σ_i²)) + ln σ_i',
  },
  parameters: {},
  estimator: 'a center that all but ignores outliers, and the scale of each row',
  why: 'With Student’s t errors whose scale changes from row to row, the ln σ term keeps the model from claiming a large scale at no cost.',
  optimal: 'the variance follows the inputs and a few errors are far out',
  hurts: 'the mean of a skewed target is wanted',
  isRobust: true,
  modelsScaleOf: 'student-t',
});
