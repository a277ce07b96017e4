import { pinball } from '../asymmetric/quantile.ts';
import { defineCandidates } from '../candidate.ts';
import { defineLoss } from '../loss.ts';

export const l1 = defineLoss({
  id: 'l1',
  name: 'MAE (L1)',
  short: 'MAE (L1)',
  formula: { latex: '|r|', plain: '|r|' },
  parameters: {},
  estimator: 'the median',
  why: 'The log density of a Laplace distribution falls in proportion to the size of the residual.',
  optimal: 'the errors have a sharp peak and exponential tails, or the median is wanted',
  hurts:
    'the errors are normal (it then needs 57% more data for the same precision), or the mean of a skewed target is wanted',
  wouldChange: 'A rounder peak would move the answer toward Huber.',
  isRobust: true,
  degree: 1,
  aliases: {
    prose: [
      'epsilon-insensitive loss',
      'ε-insensitive loss',
      'least absolute value',
      'least absolute values',
      'sum of absolute deviations',
      'sum of absolute residuals',
      'ℓ1 loss',
      'ℓ₁ loss',
      'l₁ loss',
      'mae loss',
      'sum of absolute errors',
      'least absolute deviation',
      'median regression',
      'mean absolute error',
      'absolute error loss',
      'absolute loss',
      'least absolute deviations',
      'l1 loss',
    ],
    acronym: 'MAE',
    settings: ['mae', 'l1', 'mean_absolute_error', 'absolute_error'],
  },
});

export const l1Candidates = /* @__PURE__ */ defineCandidates(l1, () => [
  { ...pinball(0.5), parameters: {}, isAlwaysListed: true },
]);
