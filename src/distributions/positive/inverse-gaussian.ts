import { defineDistribution } from '../distribution.ts';

export const inverseGaussian = defineDistribution({
  id: 'inverse-gaussian',
  name: 'Inverse Gaussian (Wald)',
  short: 'inverse Gaussian',
  support: 'positive numbers',
  density: {
    latex:
      'f(y) = \\frac{1}{\\sqrt{2\\pi\\varphi y^3}}\\exp\\!\\left(-\\frac{(y-\\mu)^2}{2\\varphi\\mu^2 y}\\right)',
    plain: 'f(y) = 1/√(2π φ y³) · exp(−(y − μ)² / (2 φ μ² y))',
  },
  negativeLog: {
    latex: '-\\ln f(y) = \\frac{(y-\\mu)^2}{2\\varphi\\mu^2 y}+c(y,\\varphi)',
    plain: '−ln f(y) = (y − μ)² / (2 φ μ² y) + c(y, φ)',
  },
  dropped: 'Drop c(y, φ) and the factor 1/(2φ), which do not depend on the prediction.',
  parameters: {},
  implies: ['inverse-gaussian'],
  aliases: ['inverse gaussian'],
});
