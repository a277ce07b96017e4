import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';
import { priorArguments } from './rstanarm.ts';

const brmsFamilies = {
  student: 'distribution:student-t',
  skew_normal: 'distribution:skew-normal',
  exgaussian: 'distribution:exponentially-modified-normal',
  asym_laplace: { meaning: 'distribution:asymmetric-laplace', parameters: level('quantile') },
  bernoulli: 'distribution:bernoulli',
  beta_binomial: 'distribution:beta-binomial',
  categorical: 'distribution:categorical',
  multinomial: 'distribution:multinomial',
  'cumulative|sratio|cratio|acat': 'distribution:ordinal',
  negbinomial: 'distribution:negative-binomial',
  geometric: 'distribution:geometric',
  zero_inflated_poisson: 'distribution:zero-inflated-poisson',
  zero_inflated_negbinomial: 'distribution:zero-inflated-negative-binomial',
  zero_inflated_binomial: 'distribution:zero-inflated-binomial',
  'hurdle_poisson|hurdle_negbinomial|hurdle_gamma|hurdle_lognormal': 'distribution:hurdle',
  exponential: 'distribution:exponential',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  shifted_lognormal: 'distribution:shifted-lognormal',
  'frechet|gen_extreme_value': 'distribution:generalized-extreme-value',
  Beta: 'distribution:beta',
  'zero_one_inflated_beta|zero_inflated_beta': 'distribution:zero-one-inflated-beta',
  dirichlet: 'distribution:dirichlet',
  von_mises: 'distribution:von-mises',
} as const;

export const brms = defineLibrary({
  id: 'brms',
  name: 'brms',
  language: 'r',
  imports: ['brms'],
  places: { brmsfamily: { 0: 'family' } },
  names: [
    { source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html', names: brmsFamilies },
    {
      source: 'https://paulbuerkner.com/brms/reference/mixture.html',
      names: { mixture: 'distribution:mixture' },
    },
    {
      keys: ['family'],
      source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html',
      names: brmsFamilies,
    },
  ],
  signatures: { names: priorArguments },
});
