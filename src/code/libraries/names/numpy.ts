import { defineLibrary } from './library.ts';

const laws = {
  normal: 'law:normal',
  laplace: 'law:laplace',
  logistic: 'law:logistic',
  standard_t: 'law:student-t',
  standard_cauchy: 'law:cauchy',
  standard_normal: 'law:normal',
  standard_gamma: 'law:gamma',
  standard_exponential: 'law:exponential',
  uniform: 'law:uniform',
  multinomial: 'law:multinomial',
  binomial: 'law:binomial',
  poisson: 'law:poisson',
  negative_binomial: 'law:negative-binomial',
  gamma: 'law:gamma',
  exponential: 'law:exponential',
  wald: 'law:inverse-gaussian',
  lognormal: 'law:lognormal',
  weibull: 'law:weibull',
  gumbel: 'law:gumbel',
  beta: 'law:beta',
  dirichlet: 'law:dirichlet',
  vonmises: 'law:von-mises',
} as const;

const page = (name: string) => `https://numpy.org/doc/stable/reference/random/generated/${name}.html`;

/** NumPy’s random laws, as functions, and as methods of its generators. */
export const numpy = defineLibrary({
  id: 'numpy',
  name: 'NumPy',
  language: 'python',
  imports: ['numpy'],
  groups: [
    { prefix: 'numpy.random.', source: page, names: laws },
    { prefix: 'numpy.random.Generator.', source: page, names: laws },
    { prefix: 'numpy.random.RandomState.', source: page, names: laws },
  ],
});
