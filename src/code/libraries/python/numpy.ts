import { defineLibrary } from '../library.ts';

const distributions = {
  normal: 'distribution:normal',
  laplace: 'distribution:laplace',
  logistic: 'distribution:logistic',
  standard_t: 'distribution:student-t',
  standard_cauchy: 'distribution:cauchy',
  standard_normal: 'distribution:normal',
  standard_gamma: 'distribution:gamma',
  standard_exponential: 'distribution:exponential',
  uniform: 'distribution:uniform',
  multinomial: 'distribution:multinomial',
  binomial: 'distribution:binomial',
  poisson: 'distribution:poisson',
  negative_binomial: 'distribution:negative-binomial',
  gamma: 'distribution:gamma',
  exponential: 'distribution:exponential',
  wald: 'distribution:inverse-gaussian',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  gumbel: 'distribution:gumbel',
  beta: 'distribution:beta',
  dirichlet: 'distribution:dirichlet',
  vonmises: 'distribution:von-mises',
} as const;

const page = (name: string) => `https://numpy.org/doc/stable/reference/random/generated/${name}.html`;

/** NumPy’s random distributions, as functions, and as methods of its generators. */
export const numpy = defineLibrary({
  id: 'numpy',
  name: 'NumPy',
  language: 'python',
  imports: ['numpy'],
  names: [
    { prefix: 'numpy.random.', source: page, names: distributions },
    { prefix: 'numpy.random.Generator.', source: page, names: distributions },
    { prefix: 'numpy.random.RandomState.', source: page, names: distributions },
  ],
});
