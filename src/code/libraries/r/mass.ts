import { defineLibrary } from '../library.ts';
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
        rlm: ['loss:huber', 'psi = psi.huber and k = 1.345 by default, in units of the spread', 'psi'],
        'psi.huber': ['loss:huber', 'k = 1.345 by default, in units of the spread'],
        'psi.bisquare': ['loss:tukey-biweight', 'c = 4.685 by default, in units of the spread'],
      },
    },
    { source: manualPage('MASS', 'glm.nb'), names: { 'glm.nb': 'loss:negative-binomial' } },
    {
      source: manualPage('MASS', 'negative.binomial'),
      names: { 'negative.binomial': 'distribution:negative-binomial' },
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
      },
    },
  ],
  places: { fitdistr: [1, 'densfun'] },
});
