import { defineLoss } from '../loss.ts';

export const laplaceNll = defineLoss({
  id: 'laplace-nll',
  name: 'Laplace negative log-likelihood',
  short: 'Laplace NLL',
  formula: { latex: '\\frac{|r_i|}{b_i} + \\ln b_i', plain: '|r_i| / b_i + ln b_i' },
  parameters: {},
  estimator: 'the median and the mean absolute deviation of each row',
  why: 'It is the counterpart of Gaussian NLL for errors that are Laplace once their scale is divided out.',
  optimal: 'the scale depends on the inputs and the tails are heavier than normal',
  hurts: 'the mean of a skewed target is wanted',
  isRobust: true,
  modelsScaleOf: 'l1',
});
