import { defineLoss } from '../loss.ts';

export const exponential = defineLoss({
  id: 'exponential',
  name: 'Exponential negative log-likelihood',
  short: 'exponential',
  formula: { latex: '\\frac{y}{\\mu}+\\ln\\mu', plain: 'y/μ + ln μ' },
  parameters: {},
  estimator: 'the mean waiting time',
  why: 'It is the likelihood of a gamma distribution with shape 1, a waiting time without memory.',
  optimal: 'targets are waiting times at a constant rate',
  hurts: 'the rate changes with the time waited (use the Weibull distribution)',
  estimatesMean: true,
});
