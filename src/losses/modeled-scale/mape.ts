import { defineLoss } from '../loss.ts';

export const mape = defineLoss({
  id: 'mape',
  name: 'MAPE (mean absolute percentage error)',
  short: 'MAPE',
  formula: { latex: '\\left|\\frac{r}{y}\\right|', plain: '|r / y|' },
  parameters: {},
  estimator: 'a median weighted by 1/|y|, which lies below the median of a positive target',
  why: 'No distribution of the target given the prediction implies it: it is MAE (L1) with weights taken from the target itself.',
  optimal: 'the metric is prescribed',
  hurts:
    'targets come near zero; it also rewards predictions that are too low. For relative errors train MAE (L1) or MSE (L2) on ln y',
  aliases: {
    prose: ['mean absolute percentage error'],
    acronym: 'MAPE',
    settings: ['mape'],
  },
});
