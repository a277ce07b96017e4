import { defineDistribution } from '../distribution.ts';

export const laplaceWithScale = defineDistribution({
  id: 'laplace-with-scale',
  name: 'Laplace with a scale of its own for each row',
  short: 'Laplace with a modeled scale',
  support: 'any real number',
  density: {
    latex: 'f(r_i) = \\frac{1}{2 b_i}\\, \\exp\\!\\left(-\\frac{|r_i|}{b_i}\\right)',
    plain: 'f(r_i) = 1/(2 b_i) · exp(−|r_i| / b_i)',
  },
  negativeLog: {
    latex: '-\\ln f(r_i) = \\frac{|r_i|}{b_i} + \\ln b_i + \\ln 2',
    plain: '−ln f(r_i) = |r_i| / b_i + ln b_i + ln 2',
  },
  dropped: 'Drop only ln 2: bᵢ differs from row to row, so it stays and is learned.',
  parameters: {},
  implies: ['laplace-nll'],
});
