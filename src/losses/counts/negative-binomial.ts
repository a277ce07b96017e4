import { dispersion } from '../../distributions/symbols.ts';
import { type DispersionModel, logRatio } from '../dispersion-model.ts';
import { defineLoss } from '../loss.ts';

export const negativeBinomial = defineLoss({
  id: 'negative-binomial',
  name: 'Negative binomial negative log-likelihood',
  short: 'negative binomial NLL',
  formula: {
    latex: '-y\\ln\\mu+\\left(y+\\frac{1}{@alpha}\\right)\\ln(1+@alpha\\mu)',
    plain: '−y ln μ + (y + 1/@alpha) ln(1 + @alpha μ)',
  },
  parameters: { alpha: dispersion },
  estimator: 'the mean count, with large counts weighted down',
  why: 'Counts whose Poisson rate varies by a gamma distribution are negative binomial: variance μ + α μ².',
  optimal: 'counts are overdispersed',
  hurts: 'the excess is all zeros (use zero inflation), or counts are underdispersed',
  estimatesMean: true,
  aliases: {
    prose: ['negative binomial loss'],
  },
});

export const negativeBinomialModel: DispersionModel = {
  variance: (mean, { alpha = 1 } = {}) => mean + alpha * mean * mean,
  deviance: (y, mean, { alpha = 1 } = {}) =>
    2 * (logRatio(y, mean) - (y + 1 / alpha) * Math.log((1 + alpha * y) / (1 + alpha * mean))),
};
