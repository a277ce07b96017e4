import { defineLibrary } from './library.ts';

const page = (name: string) => `https://docs.scipy.org/doc/scipy/reference/generated/${name}.html`;

const laws = {
  norm: 'law:normal',
  laplace: 'law:laplace',
  laplace_asymmetric: 'law:asymmetric-laplace',
  logistic: 'law:logistic',
  t: 'law:student-t',
  cauchy: 'law:cauchy',
  gennorm: 'law:generalized-normal',
  uniform: 'law:uniform',
  genhyperbolic: ['law:hyperbolic', 'hyperbolic where p = 1'],
  bernoulli: 'law:bernoulli',
  binom: 'law:binomial',
  poisson: 'law:poisson',
  nbinom: 'law:negative-binomial',
  gamma: 'law:gamma',
  expon: 'law:exponential',
  invgauss: 'law:inverse-gaussian',
  lognorm: 'law:lognormal',
  weibull_min: 'law:weibull',
  gumbel_r: 'law:gumbel',
  gumbel_l: ['law:gumbel', 'the mirrored law, of minima'],
  beta: 'law:beta',
  vonmises: 'law:von-mises',
} as const;

export const scipy = defineLibrary({
  id: 'scipy',
  name: 'SciPy',
  language: 'python',
  imports: ['scipy'],
  aliases: [[/^scipy\.stats\.distributions\./, 'scipy.stats.']],
  groups: [
    {
      prefix: 'scipy.stats.',
      source: page,
      names: laws,
    },
    {
      prefix: 'scipy.stats.',
      source: page,
      names: { multinomial: 'law:multinomial', dirichlet: 'law:dirichlet' },
    },
    {
      prefix: 'scipy.special.',
      source: page,
      names: {
        huber: ['loss:huber', 'called as huber(delta, r)'],
        pseudo_huber: ['loss:pseudo-huber', 'called as pseudo_huber(delta, r)'],
      },
    },
    {
      keys: ['loss'],
      source: 'https://docs.scipy.org/doc/scipy/reference/generated/scipy.optimize.least_squares.html',
      names: {
        linear: ['loss:l2', 'the default; applied to squared residuals'],
        soft_l1: ['loss:pseudo-huber', 'δ is f_scale, 1 by default'],
        huber: ['loss:huber', 'δ is f_scale, 1 by default'],
        cauchy: ['loss:cauchy', 'the scale is f_scale, 1 by default'],
      },
    },
    {
      keys: ['cdf', 'dist'],
      source: 'https://docs.scipy.org/doc/scipy/reference/stats.html#probability-distributions',
      names: laws,
    },
  ],
  places: { 'scipy.stats.kstest': [1, 'cdf'], 'scipy.stats.anderson': [1, 'dist'] },
});
