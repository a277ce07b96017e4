import { defineDistribution } from '../distribution.ts';

export const vonMises = defineDistribution({
  id: 'von-mises',
  name: 'von Mises',
  short: 'von Mises',
  support: 'angles',
  density: {
    latex: 'f(r) = \\frac{1}{2\\pi I_0(\\kappa)}\\,e^{\\kappa\\cos r}',
    plain: 'f(r) = exp(κ cos r) / (2π I₀(κ))',
  },
  negativeLog: {
    latex: '-\\ln f(r) = -\\kappa\\cos r+\\ln\\!\\left(2\\pi I_0(\\kappa)\\right)',
    plain: '−ln f(r) = −κ cos r + ln(2π I₀(κ))',
  },
  dropped: 'Drop ln(2π I₀(κ)) and the factor κ, which do not depend on the prediction.',
  parameters: {},
  implies: ['cosine'],
  aliases: ['von mises'],
});
