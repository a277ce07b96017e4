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
      names: { 'negative.binomial': 'distribution:negative-binomial' },
    },
    { source: recommended('MASS', 'polr'), names: { polr: 'loss:ordinal' } },
    {
      keys: ['densfun'],
      source: recommended('MASS', 'fitdistr'),
      names: {
        normal: 'distribution:normal',
        logistic: 'distribution:logistic',
        t: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        Poisson: 'distribution:poisson',
        'negative binomial': 'distribution:negative-binomial',
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        lognormal: 'distribution:lognormal',
        'log-normal': 'distribution:lognormal',
        weibull: 'distribution:weibull',
        beta: 'distribution:beta',
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
  NO: 'distribution:normal',
  NO2: 'distribution:normal',
  TF: 'distribution:student-t',
  LO: 'distribution:logistic',
  PE: ['distribution:generalized-normal', 'the power is nu; 2 is Normal, 1 Laplace'],
  BI: 'distribution:binomial',
  PO: 'distribution:poisson',
  NBI: 'distribution:negative-binomial',
  NBII: 'distribution:negative-binomial',
  ZIP: 'distribution:zero-inflated-poisson',
  GA: 'distribution:gamma',
  EXP: 'distribution:exponential',
  IG: 'distribution:inverse-gaussian',
  LOGNO: 'distribution:lognormal',
  WEI: 'distribution:weibull',
  GU: ['distribution:gumbel', 'the distribution of minima; of maxima it is RG'],
  RG: 'distribution:gumbel',
  BE: 'distribution:beta',
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
  student: 'distribution:student-t',
  asym_laplace: 'distribution:asymmetric-laplace',
  bernoulli: 'distribution:bernoulli',
  categorical: 'distribution:categorical',
  multinomial: 'distribution:multinomial',
  cumulative: 'distribution:ordinal',
  negbinomial: 'distribution:negative-binomial',
  zero_inflated_poisson: 'distribution:zero-inflated-poisson',
  exponential: 'distribution:exponential',
  lognormal: 'distribution:lognormal',
  weibull: 'distribution:weibull',
  Beta: 'distribution:beta',
  dirichlet: 'distribution:dirichlet',
  von_mises: 'distribution:von-mises',
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
