import { defineLibrary } from '../library.ts';

export const gen = defineLibrary({
  id: 'gen',
  name: 'Gen.jl',
  language: 'julia',
  imports: ['Gen'],
  names: [
    {
      prefix: 'Gen.',
      source: 'https://www.gen.dev/docs/stable/ref/modeling/distributions/',
      names: {
        normal: 'distribution:normal',
        mvnormal: 'distribution:multivariate-normal',
        laplace: 'distribution:laplace',
        cauchy: 'distribution:cauchy',
        'uniform|uniform_continuous': 'distribution:uniform',
        uniform_discrete: 'distribution:discrete-uniform',
        bernoulli: 'distribution:bernoulli',
        categorical: 'distribution:categorical',
        binom: 'distribution:binomial',
        neg_binom: 'distribution:negative-binomial',
        geometric: 'distribution:geometric',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        inv_gamma: 'distribution:inverse-gamma',
        exponential: 'distribution:exponential',
        beta: 'distribution:beta',
        dirichlet: 'distribution:dirichlet',
      },
    },
  ],
});
