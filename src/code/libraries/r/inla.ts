import { defineLibrary } from '../library.ts';

export const inla = defineLibrary({
  id: 'inla',
  name: 'INLA',
  language: 'r',
  imports: ['INLA'],
  names: [
    {
      keys: ['family'],
      source: 'https://www.r-inla.org/documentation',
      names: {
        nbinomial: 'distribution:negative-binomial',
        'zeroinflatedpoisson0|zeroinflatedpoisson1': 'distribution:zero-inflated-poisson',
        'zeroinflatednbinomial0|zeroinflatednbinomial1': 'distribution:zero-inflated-negative-binomial',
        gamma: 'distribution:gamma',
        beta: 'distribution:beta',
        t: 'distribution:student-t',
        lognormal: 'distribution:lognormal',
        weibull: 'distribution:weibull',
        betabinomial: 'distribution:beta-binomial',
        tweedie: 'distribution:tweedie',
        sn: 'distribution:skew-normal',
        'exponential|exponentialsurv': 'distribution:exponential',
        weibullsurv: 'distribution:weibull',
        gammasurv: 'distribution:gamma',
        lognormalsurv: 'distribution:lognormal',
        coxph: 'loss:cox',
        gev: 'distribution:generalized-extreme-value',
        gp: 'distribution:generalized-pareto',
        logistic: 'distribution:logistic',
      },
    },
  ],
});
