import { defineLibrary } from '../library.ts';

export const h2oR = defineLibrary({
  id: 'h2o-r',
  name: 'H2O for R',
  language: 'r',
  imports: ['h2o'],
  names: [
    {
      keys: ['distribution', 'family'],
      source: 'https://docs.h2o.ai/h2o/latest-stable/h2o-r/docs/reference/index.html',
      names: {
        gaussian: 'distribution:normal',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        tweedie: 'distribution:tweedie',
        laplace: 'distribution:laplace',
        quantile: 'loss:quantile',
        huber: 'loss:huber',
        'bernoulli|binomial|fractionalbinomial': 'distribution:bernoulli',
        multinomial: 'distribution:categorical',
        negativebinomial: 'distribution:negative-binomial',
        ordinal: 'distribution:ordinal',
      },
    },
  ],
});
