import { defineLibrary } from '../library.ts';
import { cutoff } from '../parameters.ts';
import { manualPage } from './manual-page.ts';

export const mass = defineLibrary({
  id: 'mass',
  name: 'MASS',
  language: 'r',
  imports: ['MASS'],
  names: [
    {
      source: manualPage('MASS', 'rlm'),
      names: {
        rlm: {
          meaning: 'loss:huber',
          note: 'psi = psi.huber by default',
          unless: ['psi', 'method'],
          parameters: cutoff('k', { default: 1.345 }),
        },
        'psi.huber': { meaning: 'loss:huber', parameters: cutoff('k', { default: 1.345, place: 1 }) },
        'psi.bisquare': {
          meaning: 'loss:tukey-biweight',
          parameters: cutoff('c', { default: 4.685, place: 1 }),
        },
        'psi.hampel': 'loss:hampel',
      },
    },
    {
      keys: ['rlm:method'],
      source: manualPage('MASS', 'rlm'),
      names: {
        M: {
          meaning: 'loss:huber',
          note: 'psi = psi.huber by default',
          unless: ['psi'],
          parameters: cutoff('k', { default: 1.345 }),
        },
        MM: ['loss:tukey-biweight', 'begins with an S-estimate'],
      },
    },
    { source: manualPage('MASS', 'glm.nb'), names: { 'glm.nb': 'loss:negative-binomial' } },
    {
      source: manualPage('MASS', 'negative.binomial'),
      names: { 'negative.binomial': 'distribution:negative-binomial' },
    },
    {
      source: manualPage('MASS', 'mvrnorm'),
      role: 'draw',
      names: { mvrnorm: 'distribution:multivariate-normal' },
    },
    {
      source: manualPage('MASS', 'rnegbin'),
      role: 'draw',
      names: { rnegbin: 'distribution:negative-binomial' },
    },
    { source: manualPage('MASS', 'polr'), names: { polr: 'loss:ordinal' } },
    {
      keys: ['densfun'],
      source: manualPage('MASS', 'fitdistr'),
      names: {
        normal: 'distribution:normal',
        logistic: 'distribution:logistic',
        t: 'distribution:student-t',
        cauchy: 'distribution:cauchy',
        Poisson: 'distribution:poisson',
        'negative binomial': 'distribution:negative-binomial',
        gamma: 'distribution:gamma',
        exponential: 'distribution:exponential',
        lognormal: 'distribution:lognormal',
        'log-normal': 'distribution:lognormal',
        weibull: 'distribution:weibull',
        beta: 'distribution:beta',
        'chi-squared': 'distribution:chi-squared',
        geometric: 'distribution:geometric',
      },
    },
  ],
  places: { fitdistr: { 1: 'densfun' } },
});
