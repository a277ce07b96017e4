import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';

/** Quantile–quantile plots that name a distribution as its functions end: `dnorm` is “norm”. */
export const quantilePlots = defineLibrary({
  id: 'quantile-plots',
  name: 'qqplotr, car, EnvStats',
  language: 'r',
  imports: ['qqplotr', 'car', 'EnvStats'],
  names: [
    {
      keys: ['distribution'],
      source: 'https://cran.r-project.org/web/packages/qqplotr/vignettes/introduction.html',
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
    },
  ],
});
