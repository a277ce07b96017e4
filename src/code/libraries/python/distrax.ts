import { defineLibrary } from '../library.ts';

export const distrax = defineLibrary({
  id: 'distrax',
  name: 'Distrax',
  language: 'python',
  imports: ['distrax'],
  names: [
    {
      prefix: 'distrax.',
      source: 'https://github.com/google-deepmind/distrax',
      names: {
        Normal: 'distribution:normal',
        'MultivariateNormalDiag|MultivariateNormalTri|MultivariateNormalFullCovariance':
          'distribution:multivariate-normal',
        Laplace: 'distribution:laplace',
        Logistic: 'distribution:logistic',
        Uniform: 'distribution:uniform',
        Bernoulli: 'distribution:bernoulli',
        'Categorical|OneHotCategorical': 'distribution:categorical',
        Gamma: 'distribution:gamma',
        Beta: 'distribution:beta',
        Gumbel: 'distribution:gumbel',
        VonMises: 'distribution:von-mises',
        MixtureSameFamily: 'distribution:mixture',
      },
    },
  ],
});
