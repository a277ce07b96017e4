import { defineDistribution } from '../distribution.ts';

export const ordinal = defineDistribution({
  id: 'ordinal',
  name: 'Cumulative logit (ordered categories)',
  short: 'ordinal',
  support: 'one of K ordered grades',
  density: {
    latex: 'P(y=k) = F(c_k-\\eta)-F(c_{k-1}-\\eta)',
    plain: 'P(y = k) = F(c_k − η) − F(c_(k−1) − η)',
  },
  negativeLog: {
    latex: '-\\ln P(y) = -\\ln\\!\\left[F(c_y-\\eta)-F(c_{y-1}-\\eta)\\right]',
    plain: '−ln P(y) = −ln[F(c_y − η) − F(c_(y−1) − η)]',
  },
  dropped: 'Nothing can be dropped: every term depends on the score η and the cut points c.',
  parameters: {},
  implies: ['ordinal'],
});
