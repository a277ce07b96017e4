import { defineDistribution } from '../distribution.ts';
import { scale } from '../symbols.ts';

export const cauchy = defineDistribution({
  id: 'cauchy',
  name: 'Cauchy (Lorentz)',
  short: 'Cauchy',
  support: 'any real number',
  density: {
    latex: 'f(r) = \\frac{1}{\\pi\\,@scale\\left(1+r^2/@scale^2\\right)}',
    plain: 'f(r) = 1 / (π @scale (1 + r²/@scale²))',
  },
  negativeLog: {
    latex: '-\\ln f(r) = \\ln\\!\\left(1+\\frac{r^2}{@scale^2}\\right) + \\ln\\!\\left(\\pi\\,@scale\\right)',
    plain: '−ln f(r) = ln(1 + r²/@scale²) + ln(π @scale)',
  },
  dropped: 'Drop ln πs, which does not depend on the prediction; s stays inside the logarithm.',
  parameters: { scale },
  implies: ['cauchy'],
  aliases: ['cauchy'],
});
