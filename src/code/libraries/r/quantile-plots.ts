import type { Group } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';

/** Q–Q plots name a distribution by the suffix of R’s functions: “norm” means `dnorm`. */
export const quantilePlots = (source: string): Group => ({
  keys: ['distribution'],
  role: 'probability',
  source,
  names: {
    norm: 'distribution:normal',
    t: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df') },
    logis: 'distribution:logistic',
    cauchy: 'distribution:cauchy',
    unif: 'distribution:uniform',
    exp: 'distribution:exponential',
    gamma: 'distribution:gamma',
    weibull: 'distribution:weibull',
    lnorm: 'distribution:lognormal',
    beta: 'distribution:beta',
    chisq: 'distribution:chi-squared',
    pois: 'distribution:poisson',
    nbinom: 'distribution:negative-binomial',
    geom: 'distribution:geometric',
    binom: 'distribution:binomial',
  },
});
