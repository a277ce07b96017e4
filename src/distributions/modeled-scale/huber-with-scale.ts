import { defineDistribution } from '../distribution.ts';

export const huberWithScale = defineDistribution({
  id: 'huber-with-scale',
  name: 'Huber’s least favorable distribution with a scale of its own for each row',
  short: 'Huber with a modeled scale',
  support: 'any real number',
  density: {
    latex:
      'f(r_i) \\propto \\frac{1}{\\sigma_i}\\, \\exp\\!\\left(-\\rho_k\\!\\left(\\frac{r_i}{\\sigma_i}\\right)\\right), \\qquad \\rho_k(z) = \\begin{cases}\\frac12 z^2 & |z|\\le k\\\\ k\\,|z|-\\frac12 k^2 & |z|>k\\end{cases}',
    plain: 'f(r_i) ∝ 1/σ_i · exp(−ρ(r_i / σ_i)), where ρ(z) = z²/2 up to |z| = k and k|z| − k²/2 beyond',
  },
  negativeLog: {
    latex: '-\\ln f(r_i) = \\rho_k\\!\\left(\\frac{r_i}{\\sigma_i}\\right) + \\ln\\sigma_i + c(k)',
    plain: '−ln f(r_i) = ρ(r_i / σ_i) + ln σ_i + c(k)',
  },
  dropped: 'Drop only c(k): σᵢ differs from row to row, so it stays and is learned.',
  parameters: {},
  implies: ['huber-nll'],
});
