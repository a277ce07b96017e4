import { defineDistribution } from '../distribution.ts';

export const beta = defineDistribution({
  id: 'beta',
  name: 'Beta',
  short: 'beta',
  support: 'numbers between 0 and 1',
  density: {
    latex: 'f(y) = \\frac{y^{\\mu\\varphi-1}(1-y)^{(1-\\mu)\\varphi-1}}{B(\\mu\\varphi,(1-\\mu)\\varphi)}',
    plain: 'f(y) = y^(μφ−1) (1 − y)^((1−μ)φ−1) / B(μφ, (1−μ)φ)',
  },
  negativeLog: {
    latex:
      '-\\ln f(y) = \\ln B(\\mu\\varphi,(1-\\mu)\\varphi)-(\\mu\\varphi-1)\\ln y-((1-\\mu)\\varphi-1)\\ln(1-y)',
    plain: '−ln f(y) = ln B(μφ, (1−μ)φ) − (μφ−1) ln y − ((1−μ)φ−1) ln(1 − y)',
  },
  dropped:
    'Drop ln y and ln(1 − y), which are constants of the data; every other term depends on the prediction.',
  parameters: {},
  implies: ['beta'],
  aliases: ['beta'],
});
