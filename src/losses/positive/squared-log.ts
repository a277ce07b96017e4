import { defineLoss } from '../loss.ts';

export const squaredLog = defineLoss({
  id: 'squared-log',
  name: 'Squared logarithmic error',
  short: 'MSLE (L2 on the log)',
  formula: { latex: '(\\ln y-\\ln\\hat y)^2', plain: '(ln y − ln ŷ)²' },
  parameters: {},
  estimator: 'the median (the geometric mean), below the mean',
  why: 'A product of many small effects is lognormal: its logarithm is Normal.',
  optimal: 'errors are multiplicative',
  hurts:
    'the mean or a total is wanted (predictions are too low by a factor e^(σ²/2)); libraries use ln(1 + y)',
});
