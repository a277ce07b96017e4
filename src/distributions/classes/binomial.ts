import { defineDistribution } from '../distribution.ts';

export const binomial = defineDistribution({
  id: 'binomial',
  name: 'Binomial',
  short: 'binomial',
  support: 'successes out of n trials',
  density: {
    latex: 'P(y) = \\binom{n}{y}p^{\\,y}(1-p)^{n-y}',
    plain: 'P(y) = C(n, y) p^y (1 − p)^(n − y)',
  },
  negativeLog: {
    latex: '-\\ln P(y) = -y\\ln p-(n-y)\\ln(1-p)-\\ln\\binom{n}{y}',
    plain: '−ln P(y) = −y ln p − (n − y) ln(1 − p) − ln C(n, y)',
  },
  dropped: 'Drop the binomial coefficient, which contains only the counts.',
  parameters: {},
  implies: ['binomial'],
  aliases: ['binomial'],
});
