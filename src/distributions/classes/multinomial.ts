import { defineDistribution } from '../distribution.ts';

export const multinomial = defineDistribution({
  id: 'multinomial',
  name: 'Multinomial',
  short: 'multinomial',
  support: 'counts over K classes',
  density: {
    latex: 'P(c) = \\frac{n!}{\\prod_k c_k!}\\prod_k p_k^{c_k}',
    plain: 'P(c) = n!/∏ c_k! · ∏ p_k^c_k',
  },
  negativeLog: {
    latex: '-\\ln P(c) = -\\textstyle\\sum_k c_k\\ln p_k - \\ln\\frac{n!}{\\prod_k c_k!}',
    plain: '−ln P(c) = −Σ c_k ln p_k − ln(n!/∏ c_k!)',
  },
  dropped: 'Drop the multinomial coefficient, which contains only the counts.',
  parameters: {},
  implies: ['soft-cross-entropy'],
  aliases: ['multinomial'],
});
