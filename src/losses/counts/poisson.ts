import { type DispersionModel, logRatio } from '../dispersion-model.ts';
import { defineLoss } from '../loss.ts';

export const poisson = defineLoss({
  id: 'poisson',
  name: 'Poisson deviance',
  short: 'Poisson deviance',
  formula: { latex: '\\mu-y\\ln\\mu', plain: 'μ − y ln μ' },
  parameters: {},
  estimator: 'the mean count',
  why: 'Counts of independent events are Poisson: their variance equals their mean.',
  optimal: 'targets are counts whose variance is close to their mean',
  hurts:
    'the variance is well above the mean and intervals are wanted: use the negative binomial distribution',
  estimatesMean: true,
  aliases: {
    prose: ['poisson loss', 'poisson deviance'],
    settings: ['poisson_nll'],
  },
});

export const poissonModel: DispersionModel = {
  variance: (mean) => mean,
  deviance: (y, mean) => 2 * (logRatio(y, mean) - (y - mean)),
};
