import { defineLibrary, type Meaning } from '../library.ts';

const distributions = {
  normal: 'distribution:normal',
  t: 'distribution:student-t',
  laplace: 'distribution:laplace',
  cauchy: 'distribution:cauchy',
  logistic: 'distribution:logistic',
  uniform: 'distribution:uniform',
  exponential: 'distribution:exponential',
  gamma: 'distribution:gamma',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  gumbel: 'distribution:gumbel',
  beta: 'distribution:beta',
  poisson: 'distribution:poisson',
  'negative-binomial': 'distribution:negative-binomial',
  binomial: 'distribution:binomial',
  bernoulli: 'distribution:bernoulli',
  geometric: 'distribution:geometric',
} satisfies Record<string, Meaning>;

/** Each function is a package: `@stdlib/random/base/normal`, `@stdlib/stats-base-dists-normal-quantile`. */
const drawn = /^@stdlib\/random[/-](?:base|iter|array|strided)[/-]([a-z-]+)$/;
const evaluated =
  /^@stdlib\/stats[/-](?:base[/-])?dists[/-]([a-z-]+?)(?:[/-](?:log)?(?:pdf|pmf|cdf|quantile|ctor))?$/;

export const stdlib = defineLibrary({
  id: 'stdlib',
  name: 'stdlib',
  language: 'javascript',
  imports: [],
  exportOf: (module) => {
    const draws = drawn.exec(module)?.[1];
    if (draws) return `stdlib.random.${draws}`;
    const name = evaluated.exec(module)?.[1];
    return name && `stdlib.dists.${name}`;
  },
  names: [
    {
      prefix: 'stdlib.random.',
      role: 'draw',
      source: (name) => `https://stdlib.io/docs/api/latest/@stdlib/random/base/${name.split('.').at(-1)}`,
      names: {
        ...distributions,
        'randn|box-muller|improved-ziggurat': 'distribution:normal',
        randu: 'distribution:uniform',
      },
    },
    {
      prefix: 'stdlib.dists.',
      source: (name) =>
        `https://stdlib.io/docs/api/latest/@stdlib/stats/base/dists/${name.split('.').at(-1)}`,
      names: distributions,
    },
  ],
});
