import { defineLibrary } from '../library.ts';

export const gpy = defineLibrary({
  id: 'gpy',
  name: 'GPy',
  language: 'python',
  imports: ['GPy'],
  names: [
    {
      prefix: 'GPy.likelihoods.',
      source: 'https://gpy.readthedocs.io/en/deploy/GPy.likelihoods.html',
      names: {
        'Gaussian|MixedNoise': 'distribution:normal',
        HeteroscedasticGaussian: 'distribution:normal-with-scale',
        StudentT: 'distribution:student-t',
        Bernoulli: 'distribution:bernoulli',
        Binomial: 'distribution:binomial',
        Poisson: 'distribution:poisson',
        Exponential: 'distribution:exponential',
        Gamma: 'distribution:gamma',
      },
    },
  ],
});
