import { defineLibrary } from '../library.ts';

export const greta = defineLibrary({
  id: 'greta',
  name: 'greta',
  language: 'r',
  imports: ['greta'],
  names: [
    {
      source: 'https://greta-stats.org/reference/distributions.html',
      names: {
        normal: 'distribution:normal',
        student: 'distribution:student-t',
        laplace: 'distribution:laplace',
        cauchy: 'distribution:cauchy',
        logistic: 'distribution:logistic',
        uniform: 'distribution:uniform',
        lognormal: 'distribution:lognormal',
        bernoulli: 'distribution:bernoulli',
        binomial: 'distribution:binomial',
        beta_binomial: 'distribution:beta-binomial',
        negative_binomial: 'distribution:negative-binomial',
        poisson: 'distribution:poisson',
        gamma: 'distribution:gamma',
        inverse_gamma: 'distribution:inverse-gamma',
        weibull: 'distribution:weibull',
        exponential: 'distribution:exponential',
        pareto: 'distribution:pareto',
        beta: 'distribution:beta',
        multivariate_normal: 'distribution:multivariate-normal',
        wishart: 'distribution:wishart',
        lkj_correlation: 'distribution:lkj',
        categorical: 'distribution:categorical',
        dirichlet: 'distribution:dirichlet',
      },
    },
  ],
});
