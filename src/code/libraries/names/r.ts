import type { DistributionId } from '../../../losses/ids.ts';
import { defineLibrary } from './library.ts';

const page = (topic: string) => `https://stat.ethz.ch/R-manual/R-devel/library/stats/html/${topic}.html`;

/** The four functions of one distribution: density, distribution, quantile, random. */
const functions = (stem: string, distribution: DistributionId) =>
  Object.fromEntries(
    ['d', 'p', 'q', 'r'].map((letter) => [letter + stem, `distribution:${distribution}` as const]),
  );

const density = (stem: string, distribution: DistributionId, topic: string) => ({
  source: page(topic),
  names: functions(stem, distribution),
});

export const r = defineLibrary({
  id: 'r',
  name: 'R',
  language: 'r',
  imports: [],
  groups: [
    density('norm', 'normal', 'Normal'),
    density('logis', 'logistic', 'Logistic'),
    density('t', 'student-t', 'TDist'),
    density('cauchy', 'cauchy', 'Cauchy'),
    density('unif', 'uniform', 'Uniform'),
    density('binom', 'binomial', 'Binomial'),
    density('pois', 'poisson', 'Poisson'),
    density('nbinom', 'negative-binomial', 'NegBinomial'),
    density('gamma', 'gamma', 'GammaDist'),
    density('exp', 'exponential', 'Exponential'),
    density('lnorm', 'lognormal', 'Lognormal'),
    density('weibull', 'weibull', 'Weibull'),
    density('beta', 'beta', 'Beta'),
    {
      source: page('Multinom'),
      names: { dmultinom: 'distribution:multinomial', rmultinom: 'distribution:multinomial' },
    },
    { source: page('lm'), names: { lm: 'loss:l2' } },
    {
      source: page('family'),
      names: {
        gaussian: 'distribution:normal',
        binomial: 'distribution:binomial',
        quasibinomial: 'distribution:binomial',
        poisson: 'distribution:poisson',
        quasipoisson: 'distribution:poisson',
        Gamma: 'distribution:gamma',
        'inverse.gaussian': 'distribution:inverse-gaussian',
      },
    },
    {
      keys: ['family'],
      source: page('family'),
      names: {
        gaussian: 'distribution:normal',
        binomial: 'distribution:binomial',
        quasibinomial: 'distribution:binomial',
        poisson: 'distribution:poisson',
        quasipoisson: 'distribution:poisson',
        Gamma: 'distribution:gamma',
        'inverse.gaussian': 'distribution:inverse-gaussian',
      },
    },
  ],
  places: { glm: [1, 'family'] },
});
