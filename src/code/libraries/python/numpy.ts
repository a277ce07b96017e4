import { defineLibrary } from '../library.ts';

const distributions = {
  'normal|standard_normal': 'distribution:normal',
  laplace: 'distribution:laplace',
  logistic: 'distribution:logistic',
  standard_t: 'distribution:student-t',
  standard_cauchy: 'distribution:cauchy',
  'uniform|random': 'distribution:uniform',
  multinomial: 'distribution:multinomial',
  binomial: 'distribution:binomial',
  poisson: 'distribution:poisson',
  negative_binomial: 'distribution:negative-binomial',
  geometric: 'distribution:geometric',
  hypergeometric: 'distribution:hypergeometric',
  'gamma|standard_gamma': 'distribution:gamma',
  'exponential|standard_exponential': 'distribution:exponential',
  wald: 'distribution:inverse-gaussian',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  gumbel: 'distribution:gumbel',
  beta: 'distribution:beta',
  dirichlet: 'distribution:dirichlet',
  vonmises: 'distribution:von-mises',
  multivariate_normal: 'distribution:multivariate-normal',
  chisquare: 'distribution:chi-squared',
  noncentral_chisquare: 'distribution:noncentral-chi-squared',
  f: 'distribution:f',
  pareto: ['distribution:pareto', 'less 1: Lomax, from zero'],
  power: 'distribution:power-function',
  rayleigh: 'distribution:rayleigh',
  triangular: 'distribution:triangular',
  logseries: 'distribution:logarithmic-series',
  zipf: 'distribution:zipf',
} as const;

const legacy = {
  ...distributions,
  randn: 'distribution:normal',
  'rand|random_sample': 'distribution:uniform',
} as const;

const page = (name: string) => `https://numpy.org/doc/stable/reference/random/generated/${name}.html`;

/** NumPy’s random numbers, drawn with functions or with methods of its generators. */
export const numpy = defineLibrary({
  id: 'numpy',
  name: 'NumPy',
  language: 'python',
  imports: ['numpy', 'cupy', 'dask'],
  aliases: [[/^(?:cupy|dask\.array)\.random\./, 'numpy.random.']],
  names: [
    { prefix: 'numpy.random.', role: 'draw', source: page, names: legacy },
    { prefix: 'numpy.random.Generator.', role: 'draw', source: page, names: distributions },
    { prefix: 'numpy.random.RandomState.', role: 'draw', source: page, names: legacy },
  ],
});
