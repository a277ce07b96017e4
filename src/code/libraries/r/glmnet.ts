import { defineLibrary } from '../library.ts';

export const glmnet = defineLibrary({
  id: 'glmnet',
  name: 'glmnet',
  language: 'r',
  imports: ['glmnet'],
  names: [
    {
      keys: ['family'],
      source: 'https://glmnet.stanford.edu/articles/glmnetFamily.html',
      names: {
        'gaussian|mgaussian': 'distribution:normal',
        binomial: 'distribution:binomial',
        multinomial: 'distribution:categorical',
        poisson: 'distribution:poisson',
        cox: 'loss:cox',
      },
    },
    {
      keys: ['type.measure'],
      role: 'metric',
      source: 'https://glmnet.stanford.edu/reference/cv.glmnet.html',
      names: { mse: 'loss:l2', mae: 'loss:l1' },
    },
  ],
});
