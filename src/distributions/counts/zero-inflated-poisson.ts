import { defineDistribution } from '../distribution.ts';

export const zeroInflatedPoisson = defineDistribution({
  id: 'zero-inflated-poisson',
  name: 'Zero-inflated Poisson',
  short: 'zero-inflated Poisson',
  support: 'whole numbers from 0, with extra zeros',
  density: {
    latex: 'P(y) = \\pi\\,[y=0] + (1-\\pi)\\,\\frac{\\mu^y e^{-\\mu}}{y!}',
    plain: 'P(y) = π [y = 0] + (1 − π) μ^y e^(−μ) / y!',
  },
  negativeLog: {
    latex:
      '-\\ln P(y) = \\begin{cases}-\\ln\\!\\left(\\pi+(1-\\pi)e^{-\\mu}\\right) & y=0\\\\ \\mu-y\\ln\\mu-\\ln(1-\\pi)+\\ln y! & y>0\\end{cases}',
    plain: '−ln P(y) = −ln(π + (1 − π) e^(−μ)) if y = 0, else μ − y ln μ − ln(1 − π) + ln y!',
  },
  dropped: 'Drop ln y!, which contains only the count.',
  parameters: {},
  implies: ['zero-inflated-poisson'],
  aliases: ['zero-inflated poisson'],
});
