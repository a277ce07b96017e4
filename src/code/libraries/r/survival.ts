import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';
import { manualPage } from './manual-page.ts';

export const survival = defineLibrary({
  id: 'survival',
  name: 'survival',
  language: 'r',
  imports: ['survival'],
  names: [
    {
      keys: ['dist'],
      source: manualPage('survival', 'survreg'),
      names: {
        weibull: 'distribution:weibull',
        exponential: 'distribution:exponential',
        gaussian: 'distribution:normal',
        logistic: 'distribution:logistic',
        lognormal: 'distribution:lognormal',
        loglogistic: 'distribution:log-logistic',
        extreme: ['distribution:gumbel', 'its mirror image, for minima'],
        rayleigh: 'distribution:rayleigh',
        t: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('parms', { default: 4 }) },
      },
    },
    { source: manualPage('survival', 'coxph'), names: { coxph: 'loss:cox' } },
  ],
});
