import { defineDistribution } from '../distribution.ts';

export const exponential = defineDistribution({
  id: 'exponential',
  name: 'Exponential',
  short: 'exponential',
  support: 'positive numbers',
  density: { latex: 'f(y) = \\frac{1}{\\mu}e^{-y/\\mu}', plain: 'f(y) = exp(−y/μ) / μ' },
  negativeLog: { latex: '-\\ln f(y) = \\frac{y}{\\mu}+\\ln\\mu', plain: '−ln f(y) = y/μ + ln μ' },
  dropped: 'Nothing can be dropped: every term depends on the prediction.',
  parameters: {},
  implies: ['exponential'],
  aliases: ['exponential'],
});
