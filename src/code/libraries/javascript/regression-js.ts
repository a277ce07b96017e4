import { defineLibrary } from '../library.ts';

export const regressionJs = defineLibrary({
  id: 'regression-js',
  name: 'regression-js',
  language: 'javascript',
  imports: ['regression'],
  names: [
    {
      prefix: 'regression.',
      source: 'https://github.com/Tom-Alexander/regression-js',
      names: {
        'linear|polynomial|logarithmic': 'loss:l2',
        'exponential|power': ['loss:l2', 'of the logarithm of y'],
      },
    },
  ],
});
