import { defineDistribution } from '../distribution.ts';
import { sigma } from '../symbols.ts';

export const lognormal = defineDistribution({
  id: 'lognormal',
  name: 'Lognormal',
  short: 'lognormal',
  support: 'positive numbers',
  density: {
    latex:
      'f(y) = \\frac{1}{y\\,@scale\\sqrt{2\\pi}}\\exp\\!\\left(-\\frac{(\\ln y-\\ln m)^2}{2\\,@scale^2}\\right)',
    plain: 'f(y) = 1/(y @scale √(2π)) · exp(−(ln y − ln m)² / (2 @scale²))',
  },
  negativeLog: {
    latex: '-\\ln f(y) = \\frac{(\\ln y-\\ln m)^2}{2\\,@scale^2}+\\ln y+\\ln @scale+\\tfrac12\\ln 2\\pi',
    plain: '−ln f(y) = (ln y − ln m)² / (2 @scale²) + ln y + ln @scale + ½ ln 2π',
  },
  dropped: 'Drop ln y, ln σ, ½ ln 2π and the factor 1/(2σ²), which do not depend on the prediction.',
  parameters: { scale: { ...sigma, meaning: 'standard deviation of ln y' } },
  implies: ['squared-log'],
  aliases: ['lognormal', 'log-normal'],
});
