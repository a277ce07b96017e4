import { defineDistribution } from '../distribution.ts';
import { variancePower } from '../symbols.ts';

export const tweedie = defineDistribution({
  id: 'tweedie',
  name: 'Tweedie (compound Poisson–gamma)',
  short: 'Tweedie',
  support: 'zero and positive numbers',
  density: {
    latex:
      'f(y) = a(y,\\varphi)\\exp\\!\\left[\\frac{1}{\\varphi}\\left(\\frac{y\\,\\mu^{1-@p}}{1-@p}-\\frac{\\mu^{2-@p}}{2-@p}\\right)\\right]',
    plain: 'f(y) = a(y, φ) exp[(y μ^(1−@p)/(1−@p) − μ^(2−@p)/(2−@p)) / φ], 1 < p < 2',
  },
  negativeLog: {
    latex:
      '-\\ln f(y) = \\frac{1}{\\varphi}\\left(-\\frac{y\\,\\mu^{1-@p}}{1-@p}+\\frac{\\mu^{2-@p}}{2-@p}\\right)-\\ln a(y,\\varphi)',
    plain: '−ln f(y) = (−y μ^(1−@p)/(1−@p) + μ^(2−@p)/(2−@p)) / φ − ln a(y, φ)',
  },
  dropped: 'Drop ln a(y, φ) and the factor 1/φ, which do not depend on the prediction.',
  parameters: { p: variancePower },
  implies: ['tweedie'],
  aliases: ['compound poisson', 'tweedie'],
});
