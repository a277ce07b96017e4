import { defineLibrary } from '../library.ts';

export const pscl = defineLibrary({
  id: 'pscl',
  name: 'pscl',
  language: 'r',
  imports: ['pscl'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/pscl/refman/pscl.html',
      names: {
        zeroinfl: {
          meaning: 'loss:zero-inflated-poisson',
          note: 'dist = "poisson" by default',
          unless: 'dist',
        },
        hurdle: 'distribution:hurdle',
      },
    },
    {
      keys: ['dist'],
      source: 'https://cran.r-project.org/web/packages/pscl/refman/pscl.html',
      names: {
        poisson: 'distribution:zero-inflated-poisson',
        negbin: 'distribution:zero-inflated-negative-binomial',
        geometric: ['distribution:geometric', 'with extra zeros'],
      },
    },
  ],
});
