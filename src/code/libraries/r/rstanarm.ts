import { defineLibrary } from '../library.ts';

const families = { neg_binomial_2: 'distribution:negative-binomial' } as const;

/** The arguments of priors, in order. */
export const priorArguments = {
  normal: 'location scale',
  cauchy: 'location scale',
  laplace: 'location scale',
  student_t: 'df location scale',
  exponential: 'rate',
  lkj: 'regularization',
};

export const rstanarm = defineLibrary({
  id: 'rstanarm',
  name: 'rstanarm',
  language: 'r',
  imports: ['rstanarm'],
  names: [
    { source: 'https://cran.r-project.org/web/packages/rstanarm/refman/rstanarm.html', names: families },
    {
      keys: ['family'],
      source: 'https://cran.r-project.org/web/packages/rstanarm/refman/rstanarm.html',
      names: families,
    },
    {
      source: 'https://mc-stan.org/rstanarm/reference/priors.html',
      role: 'prior',
      names: {
        normal: 'distribution:normal',
        student_t: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        laplace: 'distribution:laplace',
        exponential: 'distribution:exponential',
        'hs|hs_plus': 'distribution:horseshoe',
        lkj: 'distribution:lkj',
        product_normal: 'distribution:normal',
        dirichlet: 'distribution:dirichlet',
      },
    },
    {
      source: 'https://cran.r-project.org/web/packages/rstanarm/refman/rstanarm.html',
      names: {
        'stan_lm|stan_aov|stan_lmer': 'loss:l2',
        stan_polr: 'loss:ordinal',
        'stan_glm.nb|stan_glmer.nb': 'loss:negative-binomial',
        stan_betareg: 'loss:beta',
      },
    },
  ],
  signatures: { names: priorArguments },
});
