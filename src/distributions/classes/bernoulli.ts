import { defineDistribution } from '../distribution.ts';

export const bernoulli = defineDistribution({
  id: 'bernoulli',
  name: 'Bernoulli',
  short: 'Bernoulli',
  support: '0 or 1',
  density: { latex: 'P(y) = p^{\\,y}(1-p)^{1-y}', plain: 'P(y) = p^y (1 − p)^(1 − y)' },
  negativeLog: {
    latex: '-\\ln P(y) = -y\\ln p-(1-y)\\ln(1-p)',
    plain: '−ln P(y) = −y ln p − (1 − y) ln(1 − p)',
  },
  dropped: 'Nothing can be dropped: every term depends on the predicted probability.',
  parameters: {},
  implies: ['binary-cross-entropy'],
  aliases: ['bernoulli'],
});
