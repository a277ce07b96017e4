import { defineLibrary } from '../library.ts';

export const rethinking = defineLibrary({
  id: 'rethinking',
  name: 'rethinking',
  language: 'r',
  imports: ['rethinking'],
  names: [
    {
      source: 'https://github.com/rmcelreath/rethinking',
      names: {
        'normal|dnormal': 'distribution:normal',
        'student|dstudent': 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        'bernoulli|dbern': 'distribution:bernoulli',
        binomial: 'distribution:binomial',
        poisson: 'distribution:poisson',
        exponential: 'distribution:exponential',
        beta: 'distribution:beta',
        'beta_binomial|dbetabinom': 'distribution:beta-binomial',
        'neg_binomial_2|gamma_poisson|dgampois': 'distribution:negative-binomial',
        'ordered_logistic|dordlogit': 'distribution:ordinal',
        'categorical_logit|dcategorical': 'distribution:categorical',
        'zipoisson|dzipois': 'distribution:zero-inflated-poisson',
        'multi_normal|dmvnorm|dmvnorm2|dmvnormNC': 'distribution:multivariate-normal',
        'half_normal|dhalfnorm': 'distribution:half-normal',
        'half_cauchy|dhalfcauchy': 'distribution:half-cauchy',
        'lkj_corr|lkj_corr_cholesky|dlkjcorr': 'distribution:lkj',
        'dirichlet|ddirichlet': 'distribution:dirichlet',
        dlaplace: 'distribution:laplace',
        dpareto: 'distribution:pareto',
      },
    },
  ],
});
