import { defineDistribution } from '../distribution.ts';

export const normalWithScale = defineDistribution({
  id: 'normal-with-scale',
  name: 'Normal with a scale of its own for each row',
  short: 'normal with a modeled scale',
  support: 'any real number',
  density: {
    latex:
      'f(r_i) = \\frac{1}{\\sigma_i\\sqrt{2\\pi}}\\, \\exp\\!\\left(-\\frac{r_i^2}{2\\sigma_i^2}\\right)',
    plain: 'f(r_i) = 1/(σ_i √(2π)) · exp(−r_i² / (2 σ_i²))',
  },
  negativeLog: {
    latex: '-\\ln f(r_i) = \\frac{r_i^2}{2\\sigma_i^2} + \\ln\\sigma_i + \\tfrac12\\ln 2\\pi',
    plain: '−ln f(r_i) = r_i² / (2 σ_i²) + ln σ_i + ½ ln 2π',
  },
  dropped: 'Drop only ½ ln 2π: σᵢ differs from row to row, so it stays and is learned.',
  parameters: {},
  implies: ['gaussian-nll', 'weighted-l2'],
});
