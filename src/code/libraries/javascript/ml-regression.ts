import { defineLibrary } from '../library.ts';

/** Packages that each contain one of the classes. */
const packages: Readonly<Record<string, string>> = {
  'ml-regression-simple-linear': 'SimpleLinearRegression',
  'ml-regression-polynomial': 'PolynomialRegression',
  'ml-regression-multivariate-linear': 'MultivariateLinearRegression',
  'ml-regression-exponential': 'ExponentialRegression',
  'ml-regression-power': 'PowerRegression',
};

export const mlRegression = defineLibrary({
  id: 'ml-regression',
  name: 'ml-regression',
  language: 'javascript',
  imports: ['ml-regression'],
  exportOf: (module) => packages[module] && `mlRegression.${packages[module]}`,
  names: [
    {
      prefix: 'mlRegression.',
      source: 'https://github.com/mljs/regression',
      names: {
        'SimpleLinearRegression|SLR|PolynomialRegression|NLR.PolynomialRegression|MultivariateLinearRegression|MLR':
          'loss:l2',
        'ExponentialRegression|PowerRegression': ['loss:l2', 'of the logarithm of y'],
      },
    },
  ],
});
