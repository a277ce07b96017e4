import { defineDistribution } from '../distribution.ts';
import { scale } from '../symbols.ts';

export const gumbel = defineDistribution({
  id: 'gumbel',
  name: 'Gumbel',
  short: 'Gumbel',
  support: 'any real number',
  density: {
    latex: 'f(r) = \\frac{1}{@scale}\\exp\\!\\left(-z-e^{-z}\\right),\\quad z=\\frac{r}{@scale}',
    plain: 'f(r) = 1/@scale · exp(−z − e^(−z)), z = r/@scale',
  },
  negativeLog: {
    latex: '-\\ln f(r) = z+e^{-z}+\\ln @scale,\\quad z=\\frac{r}{@scale}',
    plain: '−ln f(r) = z + e^(−z) + ln @scale, z = r/@scale',
  },
  dropped: 'Drop ln s, which does not depend on the prediction; s stays inside as the unit of r.',
  parameters: { scale },
  implies: ['gumbel'],
  aliases: ['gumbel'],
});
