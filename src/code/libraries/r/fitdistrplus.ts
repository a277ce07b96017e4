import { defineLibrary } from '../library.ts';

export const fitdistrplus = defineLibrary({
  id: 'fitdistrplus',
  name: 'fitdistrplus',
  language: 'r',
  imports: ['fitdistrplus'],
  names: [
    {
      keys: ['distr'],
      source: 'https://cran.r-project.org/web/packages/fitdistrplus/refman/fitdistrplus.html',
      names: {
        norm: 'distribution:normal',
        logis: 'distribution:logistic',
        t: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        unif: 'distribution:uniform',
        binom: 'distribution:binomial',
        pois: 'distribution:poisson',
        nbinom: 'distribution:negative-binomial',
        geom: 'distribution:geometric',
        gamma: 'distribution:gamma',
        exp: 'distribution:exponential',
        lnorm: 'distribution:lognormal',
        weibull: 'distribution:weibull',
        gumbel: 'distribution:gumbel',
        beta: 'distribution:beta',
        pareto: 'distribution:pareto',
        llogis: 'distribution:log-logistic',
        invgamma: 'distribution:inverse-gamma',
      },
    },
  ],
  places: {
    fitdist: { 1: 'distr' },
    fitdistcens: { 1: 'distr' },
    mledist: { 1: 'distr' },
    mmedist: { 1: 'distr' },
    qmedist: { 1: 'distr' },
    mgedist: { 1: 'distr' },
  },
});
