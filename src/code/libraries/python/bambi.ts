import { defineLibrary } from '../library.ts';

export const bambi = defineLibrary({
  id: 'bambi',
  name: 'Bambi',
  language: 'python',
  imports: ['bambi'],
  names: [
    {
      keys: ['family'],
      source: 'https://bambinos.github.io/bambi/notebooks/getting_started.html',
      names: {
        gaussian: 'distribution:normal',
        t: 'distribution:student-t',
        asymmetriclaplace: 'distribution:asymmetric-laplace',
        bernoulli: 'distribution:bernoulli',
        binomial: 'distribution:binomial',
        beta_binomial: 'distribution:beta-binomial',
        categorical: 'distribution:categorical',
        multinomial: 'distribution:multinomial',
        dirichlet_multinomial: 'distribution:dirichlet-multinomial',
        'cumulative|sratio': 'distribution:ordinal',
        poisson: 'distribution:poisson',
        negativebinomial: 'distribution:negative-binomial',
        zero_inflated_poisson: 'distribution:zero-inflated-poisson',
        zero_inflated_negativebinomial: 'distribution:zero-inflated-negative-binomial',
        zero_inflated_binomial: 'distribution:zero-inflated-binomial',
        'hurdle_poisson|hurdle_negativebinomial|hurdle_gamma|hurdle_lognormal': 'distribution:hurdle',
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        weibull: 'distribution:weibull',
        wald: 'distribution:inverse-gaussian',
        beta: 'distribution:beta',
        vonmises: 'distribution:von-mises',
      },
    },
  ],
});
