import { defineLibrary } from './library.ts';

const laws = {
  Normal: ['law:normal-with-scale', 'the mean and the spread of each row are boosted'],
  NormalFixedVar: 'law:normal',
  Laplace: ['law:laplace-with-scale', 'the median and the spread of each row are boosted'],
  T: 'law:student-t',
  TFixedDf: ['law:student-t', 'with 3 degrees of freedom'],
  TFixedDfFixedVar: ['law:student-t', 'with 3 degrees of freedom'],
  Cauchy: 'law:cauchy',
  LogNormal: 'law:lognormal',
  Exponential: 'law:exponential',
  Gamma: 'law:gamma',
  Poisson: 'law:poisson',
  Weibull: 'law:weibull',
  Bernoulli: 'law:bernoulli',
  k_categorical: 'law:categorical',
} as const;

export const ngboost = defineLibrary({
  id: 'ngboost',
  name: 'NGBoost',
  language: 'python',
  imports: ['ngboost'],
  aliases: [[/^ngboost\.distns\.[a-z_]+\.(?=[A-Z])/, 'ngboost.distns.']],
  groups: [
    {
      prefix: 'ngboost.distns.',
      source: 'https://stanfordmlgroup.github.io/ngboost/1-useage.html',
      names: laws,
    },
  ],
});
