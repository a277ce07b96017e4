import { defineDistribution } from '../distribution.ts';

export const dirichlet = defineDistribution({
  id: 'dirichlet',
  name: 'Dirichlet',
  short: 'Dirichlet',
  support: 'shares that sum to one',
  density: {
    latex: 'f(y) = \\frac{1}{B(a)}\\prod_k y_k^{a_k-1}',
    plain: 'f(y) = 1/B(a) · ∏ y_k^(a_k − 1)',
  },
  negativeLog: {
    latex: '-\\ln f(y) = \\ln B(a)-\\textstyle\\sum_k(a_k-1)\\ln y_k',
    plain: '−ln f(y) = ln B(a) − Σ (a_k − 1) ln y_k',
  },
  dropped: 'Nothing that matters can be dropped: the predicted a_k appear in every term.',
  parameters: {},
  implies: ['dirichlet'],
  aliases: ['dirichlet'],
});
