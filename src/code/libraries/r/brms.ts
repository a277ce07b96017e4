import { defineLibrary } from '../library.ts';

const brmsFamilies = {
  student: 'distribution:student-t',
  asym_laplace: 'distribution:asymmetric-laplace',
  bernoulli: 'distribution:bernoulli',
  categorical: 'distribution:categorical',
  multinomial: 'distribution:multinomial',
  cumulative: 'distribution:ordinal',
  negbinomial: 'distribution:negative-binomial',
  zero_inflated_poisson: 'distribution:zero-inflated-poisson',
  exponential: 'distribution:exponential',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  Beta: 'distribution:beta',
  dirichlet: 'distribution:dirichlet',
  von_mises: 'distribution:von-mises',
} as const;

export const brms = defineLibrary({
  id: 'brms',
  name: 'brms',
  language: 'r',
  imports: ['brms'],
  names: [
    { source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html', names: brmsFamilies },
    {
      keys: ['family'],
      source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html',
      names: brmsFamilies,
    },
  ],
});
