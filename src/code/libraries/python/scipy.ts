import { defineLibrary } from '../library.ts';

const page = (name: string) => `https://docs.scipy.org/doc/scipy/reference/generated/${name}.html`;

const distributions = {
  norm: 'distribution:normal',
  laplace: 'distribution:laplace',
  laplace_asymmetric: 'distribution:asymmetric-laplace',
  logistic: 'distribution:logistic',
  t: 'distribution:student-t',
  cauchy: 'distribution:cauchy',
  gennorm: 'distribution:generalized-normal',
  uniform: 'distribution:uniform',
  genhyperbolic: ['distribution:hyperbolic', 'hyperbolic where p = 1'],
  bernoulli: 'distribution:bernoulli',
  binom: 'distribution:binomial',
  poisson: 'distribution:poisson',
  nbinom: 'distribution:negative-binomial',
  gamma: 'distribution:gamma',
  expon: 'distribution:exponential',
  invgauss: 'distribution:inverse-gaussian',
  lognorm: 'distribution:lognormal',
  weibull_min: 'distribution:weibull',
  gumbel_r: 'distribution:gumbel',
  gumbel_l: ['distribution:gumbel', 'the mirrored distribution, of minima'],
  beta: 'distribution:beta',
  vonmises: 'distribution:von-mises',
} as const;

export const scipy = defineLibrary({
  id: 'scipy',
  name: 'SciPy',
  language: 'python',
  imports: ['scipy'],
  aliases: [[/^scipy\.stats\.distributions\./, 'scipy.stats.']],
  names: [
    {
      prefix: 'scipy.stats.',
      source: page,
      names: distributions,
    },
    {
      prefix: 'scipy.stats.',
      source: page,
      names: { multinomial: 'distribution:multinomial', dirichlet: 'distribution:dirichlet' },
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
      names: distributions,
    },
  ],
  places: { 'scipy.stats.kstest': [1, 'cdf'], 'scipy.stats.anderson': [1, 'dist'] },
  replacements: [
    {
      prefix: '',
      keys: ['loss'],
      losses: {
        l2: { name: 'linear' },
        huber: { name: 'huber', parameters: { f_scale: 'delta' } },
        'student-t': { name: 'cauchy', parameters: { f_scale: 'scale' }, fixed: { nu: [1, 1] } },
      },
    },
  ],
});
