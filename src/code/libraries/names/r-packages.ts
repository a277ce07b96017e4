import { defineLibrary } from './library.ts';

const recommended = (library: string, topic: string) =>
  `https://stat.ethz.ch/R-manual/R-devel/library/${library}/html/${topic}.html`;

export const mass = defineLibrary({
  id: 'mass',
  name: 'MASS',
  language: 'r',
  imports: ['MASS'],
  groups: [
    {
      source: recommended('MASS', 'rlm'),
      names: {
        rlm: ['loss:huber', 'psi = psi.huber and k = 1.345 by default, in units of the spread', 'psi'],
        'psi.huber': ['loss:huber', 'k = 1.345 by default, in units of the spread'],
        'psi.bisquare': ['loss:tukey-biweight', 'c = 4.685 by default, in units of the spread'],
      },
    },
    { source: recommended('MASS', 'glm.nb'), names: { 'glm.nb': 'loss:negative-binomial' } },
    {
      source: recommended('MASS', 'negative.binomial'),
      names: { 'negative.binomial': 'law:negative-binomial' },
    },
    { source: recommended('MASS', 'polr'), names: { polr: 'loss:ordinal' } },
    {
      keys: ['densfun'],
      source: recommended('MASS', 'fitdistr'),
      names: {
        normal: 'law:normal',
        logistic: 'law:logistic',
        t: 'law:student-t',
        cauchy: 'law:cauchy',
        Poisson: 'law:poisson',
        'negative binomial': 'law:negative-binomial',
        gamma: 'law:gamma',
        exponential: 'law:exponential',
        lognormal: 'law:lognormal',
        'log-normal': 'law:lognormal',
        weibull: 'law:weibull',
        beta: 'law:beta',
      },
    },
  ],
  places: { fitdistr: [1, 'densfun'] },
});

export const quantreg = defineLibrary({
  id: 'quantreg',
  name: 'quantreg',
  language: 'r',
  imports: ['quantreg'],
  groups: [
    {
      source: 'https://cran.r-project.org/web/packages/quantreg/refman/quantreg.html',
      names: {
        rq: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
        nlrq: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
        rqss: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
      },
    },
  ],
});

export const nnet = defineLibrary({
  id: 'nnet',
  name: 'nnet',
  language: 'r',
  imports: ['nnet'],
  groups: [{ source: recommended('nnet', 'multinom'), names: { multinom: 'loss:cross-entropy' } }],
});

export const betareg = defineLibrary({
  id: 'betareg',
  name: 'betareg',
  language: 'r',
  imports: ['betareg'],
  groups: [
    {
      source: 'https://cran.r-project.org/web/packages/betareg/refman/betareg.html',
      names: { betareg: 'loss:beta' },
    },
  ],
});

const gamlssFamilies = {
  NO: 'law:normal',
  NO2: 'law:normal',
  TF: 'law:student-t',
  LO: 'law:logistic',
  PE: ['law:generalized-normal', 'the power is nu; 2 is Normal, 1 Laplace'],
  BI: 'law:binomial',
  PO: 'law:poisson',
  NBI: 'law:negative-binomial',
  NBII: 'law:negative-binomial',
  ZIP: 'law:zero-inflated-poisson',
  GA: 'law:gamma',
  EXP: 'law:exponential',
  IG: 'law:inverse-gaussian',
  LOGNO: 'law:lognormal',
  WEI: 'law:weibull',
  GU: ['law:gumbel', 'the law of minima; of maxima it is RG'],
  RG: 'law:gumbel',
  BE: 'law:beta',
} as const;

export const gamlss = defineLibrary({
  id: 'gamlss',
  name: 'gamlss',
  language: 'r',
  imports: ['gamlss', 'gamlss.dist'],
  groups: [
    {
      source: 'https://cran.r-project.org/web/packages/gamlss.dist/refman/gamlss.dist.html',
      names: gamlssFamilies,
    },
    {
      keys: ['family'],
      source: 'https://cran.r-project.org/web/packages/gamlss.dist/refman/gamlss.dist.html',
      names: gamlssFamilies,
    },
  ],
});

const brmsFamilies = {
  student: 'law:student-t',
  asym_laplace: 'law:asymmetric-laplace',
  bernoulli: 'law:bernoulli',
  categorical: 'law:categorical',
  multinomial: 'law:multinomial',
  cumulative: 'law:ordinal',
  negbinomial: 'law:negative-binomial',
  zero_inflated_poisson: 'law:zero-inflated-poisson',
  exponential: 'law:exponential',
  lognormal: 'law:lognormal',
  weibull: 'law:weibull',
  Beta: 'law:beta',
  dirichlet: 'law:dirichlet',
  von_mises: 'law:von-mises',
} as const;

export const brms = defineLibrary({
  id: 'brms',
  name: 'brms',
  language: 'r',
  imports: ['brms'],
  groups: [
    { source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html', names: brmsFamilies },
    {
      keys: ['family'],
      source: 'https://paulbuerkner.com/brms/reference/brmsfamily.html',
      names: brmsFamilies,
    },
  ],
});
