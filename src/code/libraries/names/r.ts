import type { LawId } from '../../../losses/ids.ts';
import { defineLibrary } from './library.ts';

const page = (topic: string) => `https://stat.ethz.ch/R-manual/R-devel/library/stats/html/${topic}.html`;

/** The four functions of one law: density, distribution, quantile, random. */
const functions = (stem: string, law: LawId) =>
  Object.fromEntries(['d', 'p', 'q', 'r'].map((letter) => [letter + stem, `law:${law}` as const]));

const density = (stem: string, law: LawId, topic: string) => ({
  source: page(topic),
  names: functions(stem, law),
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
      names: { dmultinom: 'law:multinomial', rmultinom: 'law:multinomial' },
    },
    { source: page('lm'), names: { lm: 'loss:l2' } },
    {
      source: page('family'),
      names: {
        gaussian: 'law:normal',
        binomial: 'law:binomial',
        quasibinomial: 'law:binomial',
        poisson: 'law:poisson',
        quasipoisson: 'law:poisson',
        Gamma: 'law:gamma',
        'inverse.gaussian': 'law:inverse-gaussian',
      },
    },
    {
      keys: ['family'],
      source: page('family'),
      names: {
        gaussian: 'law:normal',
        binomial: 'law:binomial',
        quasibinomial: 'law:binomial',
        poisson: 'law:poisson',
        quasipoisson: 'law:poisson',
        Gamma: 'law:gamma',
        'inverse.gaussian': 'law:inverse-gaussian',
      },
    },
  ],
  places: { glm: [1, 'family'] },
});
