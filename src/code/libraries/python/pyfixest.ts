import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';

export const pyfixest = defineLibrary({
  id: 'pyfixest',
  name: 'pyfixest',
  language: 'python',
  imports: ['pyfixest'],
  aliases: [[/^pyfixest\.estimation\.(?:\w+\.)?/, 'pyfixest.']],
  names: [
    {
      prefix: 'pyfixest.',
      source: 'https://pyfixest.org/reference/',
      names: {
        feols: 'loss:l2',
        fepois: 'loss:poisson',
        quantreg: { meaning: 'loss:quantile', parameters: level('quantile', { default: 0.5 }) },
      },
    },
    {
      keys: ['family'],
      source: 'https://pyfixest.org/reference/estimation.api.feglm.html',
      names: {
        'logit|probit': 'distribution:bernoulli',
        gaussian: 'distribution:normal',
      },
    },
  ],
});
