import { defineLibrary } from '../library.ts';
import { distributionFunctions } from './densities.ts';

const gamlssFamilies = {
  'NO|NO2': 'distribution:normal',
  'TF|TF2': 'distribution:student-t',
  LO: 'distribution:logistic',
  'PE|PE2': ['distribution:generalized-normal', 'the power is nu; 2 is normal, 1 Laplace'],
  'SN1|SN2': 'distribution:skew-normal',
  'ST1|ST2|ST3|ST4|ST5': 'distribution:skew-student-t',
  exGAUS: 'distribution:exponentially-modified-normal',
  'JSU|JSUo': 'distribution:johnson-su',
  BI: 'distribution:binomial',
  BB: 'distribution:beta-binomial',
  PO: 'distribution:poisson',
  NBI: 'distribution:negative-binomial',
  NBII: [
    'distribution:negative-binomial',
    'the variance is a multiple of the mean: α falls as the mean grows',
  ],
  GEOM: 'distribution:geometric',
  'ZIP|ZIP2': 'distribution:zero-inflated-poisson',
  ZINBI: 'distribution:zero-inflated-negative-binomial',
  'ZAP|ZAGA|ZAIG': 'distribution:hurdle',
  GA: 'distribution:gamma',
  GG: 'distribution:generalized-gamma',
  EXP: 'distribution:exponential',
  IG: 'distribution:inverse-gaussian',
  IGAMMA: 'distribution:inverse-gamma',
  'LOGNO|LOGNO2': 'distribution:lognormal',
  'WEI|WEI2|WEI3': 'distribution:weibull',
  'PARETO2|PARETO2o': 'distribution:pareto',
  GU: ['distribution:gumbel', 'its mirror image, for minima; for maxima take RG'],
  RG: ['distribution:gumbel', 'for maxima'],
  'BE|BEo': 'distribution:beta',
  'BEINF|BEZI|BEOI': 'distribution:zero-one-inflated-beta',
  'BCT|BCTo': 'distribution:skew-student-t',
  'BCCG|BCCGo|BCPE|BCPEo': [
    'distribution:skew-normal',
    'a normal (or power exponential) distribution after a Box–Cox transformation',
  ],
  'SHASH|SHASHo': 'distribution:skew-student-t',
  SICHEL: 'distribution:negative-binomial',
  DPO: 'distribution:conway-maxwell-poisson',
  MN3: 'distribution:categorical',
} as const;

const page = 'https://cran.r-project.org/web/packages/gamlss.dist/refman/gamlss.dist.html';

export const gamlss = defineLibrary({
  id: 'gamlss',
  name: 'gamlss',
  language: 'r',
  imports: ['gamlss', 'gamlss.dist'],
  names: [
    // For example `dGA`, `pGA`, `qGA` and `rGA`.
    ...distributionFunctions(
      Object.fromEntries(
        Object.entries(gamlssFamilies).flatMap(([spellings, family]) =>
          spellings.split('|').map((name) => [name, typeof family === 'string' ? family : family[0]]),
        ),
      ),
      () => page,
    ),
    {
      source: page,
      names: gamlssFamilies,
    },
    {
      keys: ['family'],
      source: page,
      names: gamlssFamilies,
    },
  ],
});
