import { defineLibrary } from '../library.ts';

export const lifelines = defineLibrary({
  id: 'lifelines',
  name: 'lifelines',
  language: 'python',
  imports: ['lifelines'],
  aliases: [[/^lifelines\.fitters\.\w+\.(?=[A-Z])/, 'lifelines.']],
  names: [
    {
      prefix: 'lifelines.',
      source: 'https://lifelines.readthedocs.io/en/latest/Univariate%20and%20Regression%20Models.html',
      names: {
        'WeibullFitter|WeibullAFTFitter': 'distribution:weibull',
        ExponentialFitter: 'distribution:exponential',
        'LogNormalFitter|LogNormalAFTFitter': 'distribution:lognormal',
        'LogLogisticFitter|LogLogisticAFTFitter': 'distribution:log-logistic',
        'GeneralizedGammaFitter|GeneralizedGammaRegressionFitter': 'distribution:generalized-gamma',
        'CoxPHFitter|CoxTimeVaryingFitter': 'loss:cox',
      },
    },
  ],
});
