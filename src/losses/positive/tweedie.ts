import { variancePower } from '../../distributions/symbols.ts';
import type { DispersionModel } from '../dispersion-model.ts';
import { defineLoss } from '../loss.ts';

export const tweedie = defineLoss({
  id: 'tweedie',
  name: 'Tweedie deviance',
  short: 'Tweedie deviance',
  formula: {
    latex: '-\\frac{y\\,\\mu^{1-@p}}{1-@p}+\\frac{\\mu^{2-@p}}{2-@p}',
    plain: '−y μ^(1−@p)/(1−@p) + μ^(2−@p)/(2−@p)',
  },
  parameters: { p: variancePower },
  estimator: 'the mean',
  why: 'A Poisson number of gamma amounts has a point mass at zero and a variance proportional to mean^p.',
  optimal: 'targets are exactly zero or positive (rainfall, claims, spending)',
  hurts:
    'the power is a guess far from the truth, targets are negative, or there are far more zeros than the distribution gives',
  estimatesMean: true,
  specialCases: [
    { parameter: 'p', value: 0, loss: 'l2' },
    { parameter: 'p', value: 1, loss: 'poisson' },
    { parameter: 'p', value: 2, loss: 'gamma' },
    { parameter: 'p', value: 3, loss: 'inverse-gaussian' },
  ],
  aliases: {
    prose: ['tweedie loss', 'tweedie deviance'],
    settings: ['tweedie'],
    parameter: ['p', 'power', 'variance_power'],
  },
});

export const tweedieModel: DispersionModel = {
  variance: (mean, { p = 1.5 } = {}) => mean ** p,
  deviance: (y, mean, { p = 1.5 } = {}) =>
    2 * (y ** (2 - p) / ((1 - p) * (2 - p)) - (y * mean ** (1 - p)) / (1 - p) + mean ** (2 - p) / (2 - p)),
};
