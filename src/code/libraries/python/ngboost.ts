import { defineLibrary } from '../library.ts';

const distributions = {
  Normal: ['distribution:normal-with-scale', 'the mean and the standard deviation of each row are boosted'],
  NormalFixedVar: 'distribution:normal',
  Laplace: ['distribution:laplace-with-scale', 'the median and the scale of each row are boosted'],
  T: 'distribution:student-t',
  TFixedDf: ['distribution:student-t', 'with 3 degrees of freedom'],
  TFixedDfFixedVar: ['distribution:student-t', 'with 3 degrees of freedom'],
  Cauchy: 'distribution:cauchy',
  LogNormal: 'distribution:lognormal',
  Exponential: 'distribution:exponential',
  Gamma: 'distribution:gamma',
  HalfNormal: 'distribution:half-normal',
  MultivariateNormal: 'distribution:multivariate-normal',
  Poisson: 'distribution:poisson',
  Weibull: 'distribution:weibull',
  Bernoulli: 'distribution:bernoulli',
  k_categorical: 'distribution:categorical',
} as const;

export const ngboost = defineLibrary({
  id: 'ngboost',
  name: 'NGBoost',
  language: 'python',
  imports: ['ngboost'],
  aliases: [[/^ngboost\.distns\.[a-z_]+\.(?=[A-Z])/, 'ngboost.distns.']],
  names: [
    {
      prefix: 'ngboost.distns.',
      source: 'https://stanfordmlgroup.github.io/ngboost/1-useage.html',
      names: distributions,
    },
    {
      prefix: 'ngboost.scores.',
      source: 'https://stanfordmlgroup.github.io/ngboost/1-useage.html',
      names: { 'CRPScore|CRPS': 'loss:crps' },
    },
  ],
});
