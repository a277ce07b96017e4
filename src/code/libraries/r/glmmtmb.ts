import { defineLibrary } from '../library.ts';

const source = 'https://cran.r-project.org/web/packages/glmmTMB/refman/glmmTMB.html';

const families = {
  nbinom1: [
    'distribution:negative-binomial',
    'the variance is a multiple of the mean: α falls as the mean grows',
  ],
  'nbinom2|nbinom12': 'distribution:negative-binomial',
  'truncated_poisson|truncated_nbinom1|truncated_nbinom2': 'distribution:hurdle',
  'compois|truncated_compois': 'distribution:conway-maxwell-poisson',
  'genpois|truncated_genpois': 'distribution:generalized-poisson',
  betabinomial: 'distribution:beta-binomial',
  beta_family: 'distribution:beta',
  ordbeta: 'distribution:zero-one-inflated-beta',
  tweedie: 'distribution:tweedie',
  t_family: 'distribution:student-t',
  lognormal: 'distribution:lognormal',
  ziGamma: 'distribution:hurdle',
  skewnormal: 'distribution:skew-normal',
} as const;

export const glmmtmb = defineLibrary({
  id: 'glmmtmb',
  name: 'glmmTMB',
  language: 'r',
  imports: ['glmmTMB'],
  names: [
    { source, names: families },
    { keys: ['family'], source, names: families },
  ],
});
