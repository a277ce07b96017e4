import { defineLoss } from '../loss.ts';

export const gamma = defineLoss({
  id: 'gamma',
  name: 'Gamma deviance',
  short: 'Gamma',
  formula: { latex: '\\frac{y}{\\mu}+\\ln\\mu', plain: 'y/μ + ln μ' },
  parameters: {},
  estimator: 'the mean, with errors judged in proportion to it',
  why: 'Positive targets with a constant coefficient of variation are Gamma.',
  optimal: 'the spread grows in proportion to the mean (costs, durations, intensities)',
  hurts: 'a target is zero or negative; or the spread does not follow the mean',
});
