import { defineLibrary } from '../library.ts';

export const flexsurv = defineLibrary({
  id: 'flexsurv',
  name: 'flexsurv',
  language: 'r',
  imports: ['flexsurv'],
  names: [
    {
      keys: ['dist'],
      source: 'https://cran.r-project.org/web/packages/flexsurv/refman/flexsurv.html',
      names: {
        'weibull|weibullPH': 'distribution:weibull',
        gamma: 'distribution:gamma',
        'exp|exponential': 'distribution:exponential',
        'lnorm|lognormal': 'distribution:lognormal',
        llogis: 'distribution:log-logistic',
        gompertz: 'distribution:gompertz',
        'gengamma|gengamma.orig': 'distribution:generalized-gamma',
      },
    },
  ],
});
