import { defineDistribution } from '../distribution.ts';

export const categorical = defineDistribution({
  id: 'categorical',
  name: 'Categorical',
  short: 'categorical',
  support: 'one of K classes',
  density: { latex: 'P(y) = \\prod_k p_k^{[y=k]} = p_y', plain: 'P(y) = p_y' },
  negativeLog: { latex: '-\\ln P(y) = -\\ln p_y', plain: '−ln P(y) = −ln p_y' },
  dropped: 'Nothing can be dropped: every term depends on the predicted probabilities.',
  parameters: {},
  implies: ['cross-entropy'],
  aliases: ['categorical'],
});
