import { defineDistribution } from '../distribution.ts';
import { shape } from '../symbols.ts';

export const gamma = defineDistribution({
  id: 'gamma',
  name: 'Gamma',
  short: 'gamma',
  support: 'positive numbers',
  density: {
    latex: 'f(y) = \\frac{1}{\\Gamma(@k)\\,y}\\left(\\frac{@k\\,y}{\\mu}\\right)^{@k}e^{-@k\\,y/\\mu}',
    plain: 'f(y) = 1/(Γ(@k) y) · (@k y/μ)^@k · exp(−@k y/μ)',
  },
  negativeLog: {
    latex: '-\\ln f(y) = @k\\left(\\frac{y}{\\mu}+\\ln\\mu\\right)+c(y,@k)',
    plain: '−ln f(y) = @k (y/μ + ln μ) + c(y, @k)',
  },
  dropped: 'Drop c(y, k) and the common factor k, which do not depend on the prediction.',
  parameters: { k: shape },
  implies: ['gamma'],
  aliases: ['gamma'],
});
