import { defineDistribution } from '../distribution.ts';
import { shape } from '../symbols.ts';

export const weibull = defineDistribution({
  id: 'weibull',
  name: 'Weibull',
  short: 'Weibull',
  support: 'positive numbers',
  density: {
    latex:
      'f(y) = \\frac{@k}{\\lambda}\\left(\\frac{y}{\\lambda}\\right)^{@k-1}\\exp\\!\\left(-\\left(\\frac{y}{\\lambda}\\right)^{@k}\\right)',
    plain: 'f(y) = @k/λ · (y/λ)^(@k−1) · exp(−(y/λ)^@k)',
  },
  negativeLog: {
    latex: '-\\ln f(y) = \\left(\\frac{y}{\\lambda}\\right)^{@k}+@k\\ln\\lambda-(@k-1)\\ln y-\\ln @k',
    plain: '−ln f(y) = (y/λ)^@k + @k ln λ − (@k − 1) ln y − ln @k',
  },
  dropped: 'Drop (k − 1) ln y + ln k, which does not depend on the predicted scale λ.',
  parameters: { k: shape },
  implies: ['weibull'],
  aliases: ['weibull'],
});
