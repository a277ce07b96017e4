import type { DispersionModel } from '../dispersion-model.ts';
import { defineLoss } from '../loss.ts';

export const gamma = defineLoss({
  id: 'gamma',
  name: 'Gamma deviance',
  short: 'gamma deviance',
  formula: { latex: '\\frac{y}{\\mu}+\\ln\\mu', plain: 'y/μ + ln μ' },
  parameters: {},
  estimator: 'the mean, with errors measured relative to it',
  why: 'It is the likelihood of a gamma distribution, whose coefficient of variation is constant (as is that of the lognormal and the Weibull).',
  optimal: 'the standard deviation grows in proportion to the mean (costs, durations, intensities)',
  hurts: 'a target is zero or negative, or the standard deviation does not follow the mean',
  estimatesMean: true,
  aliases: {
    prose: ['gamma deviance'],
  },
});

export const gammaModel: DispersionModel = {
  variance: (mean) => mean ** 2,
  deviance: (y, mean) => 2 * ((y - mean) / mean - Math.log(y / mean)),
};
