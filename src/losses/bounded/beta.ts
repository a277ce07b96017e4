import { defineLoss } from '../loss.ts';

export const beta = defineLoss({
  id: 'beta',
  name: 'Beta negative log-likelihood',
  short: 'beta NLL',
  formula: {
    latex: '\\ln B(\\mu\\varphi,(1-\\mu)\\varphi)-\\mu\\varphi\\ln y-(1-\\mu)\\varphi\\ln(1-y)',
    plain: 'ln B(μφ, (1−μ)φ) − μφ ln y − (1−μ)φ ln(1 − y)',
  },
  parameters: {},
  estimator: 'the mean share',
  why: 'A beta distribution is the usual choice for continuous shares between 0 and 1; nothing forces it.',
  optimal: 'targets are shares strictly between 0 and 1',
  hurts: 'targets are exactly 0 or 1 (the loss is infinite), or are counts out of n (use binomial)',
  estimatesMean: true,
});
