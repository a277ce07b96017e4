import type { DispersionModel } from '../dispersion-model.ts';
import { defineLoss } from '../loss.ts';

export const inverseGaussian = defineLoss({
  id: 'inverse-gaussian',
  name: 'Inverse Gaussian deviance',
  short: 'inverse Gaussian deviance',
  formula: { latex: '\\frac{(y-\\mu)^2}{\\mu^2 y}', plain: '(y − μ)² / (μ² y)' },
  parameters: {},
  estimator: 'the mean, with errors of large values weighted down strongly',
  why: 'Its variance grows with the cube of the mean.',
  optimal: 'positive targets are strongly skewed to the right (variance proportional to mean³)',
  hurts: 'targets come near zero',
  estimatesMean: true,
});

export const inverseGaussianModel: DispersionModel = {
  variance: (mean) => mean ** 3,
  deviance: (y, mean) => (y - mean) ** 2 / (mean ** 2 * y),
};
