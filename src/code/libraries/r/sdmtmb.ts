import { defineLibrary } from '../library.ts';
import { degreesOfFreedom } from '../parameters.ts';

const source = 'https://cran.r-project.org/web/packages/sdmTMB/refman/sdmTMB.html';

export const sdmtmb = defineLibrary({
  id: 'sdmtmb',
  name: 'sdmTMB',
  language: 'r',
  imports: ['sdmTMB'],
  names: [
    {
      source,
      names: {
        student: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df', { place: 1 }) },
        tweedie: 'distribution:tweedie',
        lognormal: 'distribution:lognormal',
        gengamma: 'distribution:generalized-gamma',
        'nbinom1|nbinom2': 'distribution:negative-binomial',
        'truncated_nbinom1|truncated_nbinom2': 'distribution:hurdle',
        betabinomial: 'distribution:beta-binomial',
        'gamma_mix|lognormal_mix|nbinom2_mix': 'distribution:mixture',
        'delta_gamma|delta_lognormal|delta_gengamma|delta_gamma_mix|delta_lognormal_mix|delta_poisson_link_gamma|delta_poisson_link_lognormal|delta_beta|delta_truncated_nbinom1|delta_truncated_nbinom2':
          'distribution:hurdle',
      },
    },
  ],
});
