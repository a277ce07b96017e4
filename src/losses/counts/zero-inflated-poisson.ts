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
  estimator:
    'the share π of rows that can only be zero and the mean μ of the others; the mean count is (1 − π) μ',
  why: 'There are two kinds of zeros: rows where nothing can happen, and rows where nothing did.',
  optimal: 'there are more zeros than a Poisson distribution with the same mean gives',
  hurts: 'the zeros come from overdispersion alone, which the negative binomial distribution explains',
});
