import { defineLibrary } from '../library.ts';
import { variancePower } from '../parameters.ts';
import { manualPage } from './manual-page.ts';

const families = {
  'nb|negbin': 'distribution:negative-binomial',
  'tw|twlss': 'distribution:tweedie',
  Tweedie: { meaning: 'distribution:tweedie', parameters: variancePower('p', { default: 1, place: 0 }) },
  betar: 'distribution:beta',
  scat: 'distribution:student-t',
  'ziP|ziplss': [
    'distribution:zero-inflated-poisson',
    'a hurdle: the zeros have a probability of their own, the counts above them are Poisson without zero',
  ],
  ocat: 'distribution:ordinal',
  multinom: 'distribution:categorical',
  gaulss: 'distribution:normal-with-scale',
  gammals: 'distribution:gamma',
  gumbls: 'distribution:gumbel',
  gevlss: 'distribution:generalized-extreme-value',
  shash: 'distribution:skew-student-t',
  mvn: 'distribution:multivariate-normal',
  'cox.ph|cox.pht': 'loss:cox',
} as const;

export const mgcv = defineLibrary({
  id: 'mgcv',
  name: 'mgcv',
  language: 'r',
  imports: ['mgcv'],
  places: { gam: { 1: 'family' }, bam: { 1: 'family' } },
  names: [
    { source: manualPage('mgcv', 'family.mgcv'), names: families },
    { keys: ['family'], source: manualPage('mgcv', 'family.mgcv'), names: families },
    { source: manualPage('mgcv', 'ldTweedie'), names: { ldTweedie: 'distribution:tweedie' } },
    { role: 'draw', source: manualPage('mgcv', 'rTweedie'), names: { rTweedie: 'distribution:tweedie' } },
  ],
});
