import { defineLibrary } from '../library.ts';

export const mboost = defineLibrary({
  id: 'mboost',
  name: 'mboost',
  language: 'r',
  imports: ['mboost'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/mboost/refman/mboost.html',
      names: {
        Gaussian: 'distribution:normal',
        Laplace: 'distribution:laplace',
        Huber: 'loss:huber',
        QuantReg: 'loss:quantile',
        ExpectReg: 'loss:expectile',
        Poisson: 'distribution:poisson',
        NBinomial: 'distribution:negative-binomial',
        GammaReg: 'distribution:gamma',
        Binomial: 'distribution:bernoulli',
        Multinomial: 'distribution:categorical',
        PropOdds: 'loss:ordinal',
        CoxPH: 'loss:cox',
        Weibull: 'distribution:weibull',
        Hurdle: 'distribution:hurdle',
      },
    },
  ],
});
