import { defineLibrary } from '../library.ts';

const source = 'https://cran.r-project.org/web/packages/blme/refman/blme.html';

export const blme = defineLibrary({
  id: 'blme',
  name: 'blme',
  language: 'r',
  imports: ['blme'],
  places: { bglmer: { 2: 'family' } },
  names: [
    { source, names: { blmer: ['loss:l2', 'with random effects and priors on them'] } },
    {
      source,
      role: 'prior',
      names: {
        normal: 'distribution:normal',
        invgamma: 'distribution:inverse-gamma',
        wishart: 'distribution:wishart',
        invwishart: 'distribution:inverse-wishart',
        horseshoe: 'distribution:horseshoe',
      },
    },
  ],
});
