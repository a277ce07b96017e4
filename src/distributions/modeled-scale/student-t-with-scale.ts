import { defineDistribution } from '../distribution.ts';

export const studentTWithScale = defineDistribution({
  id: 'student-t-with-scale',
  name: 'Student’s t with a scale of its own for each row',
  short: 'Student’s t with a modeled scale',
  support: 'any real number',
  density: {
    latex:
      'f(r_i) \\propto \\frac{1}{\\sigma_i}\\left(1+\\frac{r_i^2}{\\nu\\sigma_i^2}\\right)^{-(\\nu+1)/2}',
    plain: 'f(r_i) ∝ 1/σ_i · (1 + r_i² / (ν σ_i²))^(−(ν + 1)/2)',
  },
  negativeLog: {
    latex:
      '-\\ln f(r_i) = \\frac{\\nu+1}{2}\\ln\\!\\left(1+\\frac{r_i^2}{\\nu\\sigma_i^2}\\right) + \\ln\\sigma_i + c(\\nu)',
    plain: '−ln f(r_i) = (ν + 1)/2 · ln(1 + r_i² / (ν σ_i²)) + ln σ_i + c(ν)',
  },
  dropped: 'Drop only c(ν): σᵢ differs from row to row, so it stays and is learned.',
  parameters: {},
  implies: ['student-t-nll'],
});
