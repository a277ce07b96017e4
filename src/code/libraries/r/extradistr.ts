import { defineLibrary } from '../library.ts';
import { distributionFunctions } from './densities.ts';

export const extradistr = defineLibrary({
  id: 'extradistr',
  name: 'extraDistr',
  language: 'r',
  imports: ['extraDistr'],
  names: [
    ...distributionFunctions(
      {
        laplace: 'distribution:laplace',
        lst: 'distribution:student-t',
        hnorm: 'distribution:half-normal',
        hcauchy: 'distribution:half-cauchy',
        ht: 'distribution:half-student-t',
        invgamma: 'distribution:inverse-gamma',
        pareto: 'distribution:pareto',
        gpd: 'distribution:generalized-pareto',
        gev: 'distribution:generalized-extreme-value',
        gumbel: 'distribution:gumbel',
        bbinom: 'distribution:beta-binomial',
        zip: 'distribution:zero-inflated-poisson',
        zinb: 'distribution:zero-inflated-negative-binomial',
        zib: 'distribution:zero-inflated-binomial',
        kumar: 'distribution:kumaraswamy',
        rayleigh: 'distribution:rayleigh',
        triang: 'distribution:triangular',
        tnorm: 'distribution:truncated-normal',
        wald: 'distribution:inverse-gaussian',
        dirichlet: 'distribution:dirichlet',
      },
      () => 'https://cran.r-project.org/web/packages/extraDistr/refman/extraDistr.html',
    ),
  ],
});
