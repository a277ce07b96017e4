import { defineLoss } from '../loss.ts';

export const laplaceNll = defineLoss({
  id: 'laplace-nll',
  name: 'Laplace negative log-likelihood',
  short: 'Laplace NLL',
  formula: { latex: '\\frac{|r_i|}{b_i} + \\ln b_i', plain: '|r_i| / b_i + ln b_i' },
  parameters: {},
  estimator: 'the median and the mean absolute deviation of each row',
  why: 'The same as the Gaussian one for errors that stay Laplace after their spread is divided out.',
  optimal: 'the spread follows the inputs and the tails are heavier than Normal',
  hurts: 'the mean of a skewed target is wanted',
});
