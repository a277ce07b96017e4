import { defineLoss } from '../loss.ts';

export const squaredLog = defineLoss({
  id: 'squared-log',
  name: 'MSLE (L2 on the log)',
  short: 'MSLE (L2 on the log)',
  formula: { latex: '(\\ln y-\\ln\\hat y)^2', plain: '(ln y − ln ŷ)²' },
  parameters: {},
  estimator: 'the median of a lognormal target (its geometric mean), which lies below the mean',
  why: 'A product of many small effects is lognormal: its logarithm is normal.',
  optimal: 'errors are multiplicative, and typical values are wanted',
  hurts:
    'the mean or a total is wanted: predictions are then too low by a factor of exp(σ²/2). Some libraries use ln(1 + y)',
  aliases: {
    prose: ['rmsle', 'mean squared logarithmic error', 'mean squared log error'],
    settings: ['msle', 'rmsle'],
  },
});
