import { defineDistribution } from '../distribution.ts';
import { dispersion } from '../symbols.ts';

export const negativeBinomial = defineDistribution({
  id: 'negative-binomial',
  name: 'Negative binomial',
  short: 'negative binomial',
  support: 'whole numbers from 0',
  density: {
    latex:
      'P(y) = \\frac{\\Gamma(y+1/@alpha)}{y!\\;\\Gamma(1/@alpha)}\\,\\frac{(@alpha\\mu)^y}{(1+@alpha\\mu)^{y+1/@alpha}}',
    plain: 'P(y) = Γ(y + 1/@alpha) / (y! Γ(1/@alpha)) · (@alpha μ)^y / (1 + @alpha μ)^(y + 1/@alpha)',
  },
  negativeLog: {
    latex: '-\\ln P(y) = -y\\ln\\mu+\\left(y+\\frac{1}{@alpha}\\right)\\ln(1+@alpha\\mu)+c(y,@alpha)',
    plain: '−ln P(y) = −y ln μ + (y + 1/@alpha) ln(1 + @alpha μ) + c(y, @alpha)',
  },
  dropped: 'Drop c(y, α), which contains only the count and α.',
  parameters: { alpha: dispersion },
  implies: ['negative-binomial'],
  aliases: ['negative binomial'],
});
