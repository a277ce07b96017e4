import { defineLoss } from '../loss.ts';

export const zeroInflatedPoisson = defineLoss({
  id: 'zero-inflated-poisson',
  name: 'Zero-inflated Poisson negative log-likelihood',
  short: 'zero-inflated Poisson',
  formula: {
    latex: '-\\ln\\!\\left(\\pi\\,[y=0]+(1-\\pi)\\,\\mu^y e^{-\\mu}\\right)',
    plain: '−ln(π [y = 0] + (1 − π) μ^y e^(−μ))',
  },
  parameters: {},
  estimator: 'the mean count and the share of rows that can only be zero',
  why: 'Two kinds of zero: rows where nothing can happen, and rows where nothing did.',
  optimal: 'there are more zeros than a Poisson distribution of the same mean gives',
  hurts: 'the zeros come from over-dispersion alone: the negative binomial explains them',
});
