import { defineLoss } from '../loss.ts';

export const mape = defineLoss({
  id: 'mape',
  name: 'Mean absolute percentage error',
  short: 'MAPE',
  formula: { latex: '\\left|\\frac{r}{y}\\right|', plain: '|r / y|' },
  parameters: {},
  estimator: 'a median weighted by 1/|y|: below the median of a positive target',
  why: 'No distribution of the target given the prediction implies it: it is L1 with weights taken from the answer.',
  optimal: 'the metric is fixed by contract',
  hurts: 'targets come near zero; it rewards predicting too low. For relative errors take L1 or L2 on ln y',
});
