import { defineDistribution } from '../distribution.ts';

export const uniform = defineDistribution({
  id: 'uniform',
  name: 'Uniform',
  short: 'uniform',
  support: 'an interval of known or fitted width',
  density: {
    latex: 'f(r) = \\frac{1}{2\\,@scale}\\quad\\text{for } |r| \\le @scale',
    plain: 'f(r) = 1/(2 @scale) for |r| ≤ @scale, else 0',
  },
  negativeLog: {
    latex:
      '-\\ln f(r) = \\ln\\!\\left(2\\,@scale\\right)\\ \\text{for } |r| \\le @scale,\\ \\text{else } \\infty',
    plain: '−ln f(r) = ln(2 @scale) for |r| ≤ @scale, else infinite',
  },
  dropped:
    'Nothing can be dropped: the likelihood is largest for the smallest half-width that covers every residual.',
  parameters: { scale: { latex: 'a', plain: 'a', meaning: 'half-width of the interval' } },
  implies: ['l-infinity'],
  aliases: ['uniform'],
});
