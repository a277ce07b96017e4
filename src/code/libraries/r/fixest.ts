import { defineLibrary } from '../library.ts';

export const fixest = defineLibrary({
  id: 'fixest',
  name: 'fixest',
  language: 'r',
  imports: ['fixest'],
  names: [
    {
      source: 'https://lrberge.github.io/fixest/reference/index.html',
      names: {
        feols: 'loss:l2',
        fepois: 'loss:poisson',
        fenegbin: 'loss:negative-binomial',
      },
    },
    {
      keys: ['family'],
      source: 'https://lrberge.github.io/fixest/reference/femlm.html',
      names: {
        negbin: 'distribution:negative-binomial',
        'logit|probit': 'distribution:bernoulli',
      },
    },
  ],
});
