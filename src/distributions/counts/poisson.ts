import { defineDistribution } from '../distribution.ts';

export const poisson = defineDistribution({
  id: 'poisson',
  name: 'Poisson',
  short: 'Poisson',
  support: 'whole numbers from 0',
  density: { latex: 'P(y) = \\frac{\\mu^y e^{-\\mu}}{y!}', plain: 'P(y) = μ^y e^(−μ) / y!' },
  negativeLog: {
    latex: '-\\ln P(y) = \\mu-y\\ln\\mu+\\ln y!',
    plain: '−ln P(y) = μ − y ln μ + ln y!',
  },
  dropped: 'Drop ln y!, which contains only the count.',
  parameters: {},
  implies: ['poisson'],
  aliases: ['poisson', 'quasi-poisson', 'quasipoisson'],
});
