import { defineLoss } from '../loss.ts';

export const beta = defineLoss({
  id: 'beta',
  name: 'Beta negative log-likelihood',
  short: 'Beta',
  formula: {
    latex: '\\ln B(\\mu\\varphi,(1-\\mu)\\varphi)-\\mu\\varphi\\ln y-(1-\\mu)\\varphi\\ln(1-y)',
    plain: 'ln B(μφ, (1−μ)φ) − μφ ln y − (1−μ)φ ln(1 − y)',
  },
  parameters: {},
  estimator: 'the mean share',
  why: 'A continuous share between 0 and 1 has a Beta distribution.',
  optimal: 'targets are shares strictly between 0 and 1',
  hurts: 'targets are exactly 0 or 1 (an infinite loss), or are counts out of n (take binomial)',
});
