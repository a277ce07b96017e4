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
          unless: ['dist'],
        },
        hurdle: 'distribution:hurdle',
      },
    },
    {
      keys: ['hurdle:dist'],
      source: 'https://cran.r-project.org/web/packages/pscl/refman/pscl.html',
      names: {
        poisson: ['distribution:poisson', 'cut off at zero: only counts above zero follow it'],
        negbin: ['distribution:negative-binomial', 'cut off at zero: only counts above zero follow it'],
        geometric: ['distribution:geometric', 'cut off at zero: only counts above zero follow it'],
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
