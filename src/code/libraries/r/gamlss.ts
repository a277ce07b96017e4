import { defineLibrary } from '../library.ts';

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
  names: [
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
