import { defineLibrary } from '../library.ts';

export const mcmcglmm = defineLibrary({
  id: 'mcmcglmm',
  name: 'MCMCglmm',
  language: 'r',
  imports: ['MCMCglmm'],
  names: [
    {
      keys: ['family'],
      source: 'https://cran.r-project.org/web/packages/MCMCglmm/refman/MCMCglmm.html',
      names: {
        gaussian: 'distribution:normal',
        poisson: 'distribution:poisson',
        categorical: 'distribution:categorical',
        multinomial2: 'distribution:binomial',
        'ordinal|threshold': 'distribution:ordinal',
        exponential: 'distribution:exponential',
        zipoisson: 'distribution:zero-inflated-poisson',
        'hupoisson|zapoisson': 'distribution:hurdle',
        geometric: 'distribution:geometric',
      },
    },
  ],
});
