import { defineLibrary } from '../library.ts';
import { distributionFunctions } from './densities.ts';

const source = 'https://cran.r-project.org/web/packages/VGAM/refman/VGAM.html';

const families = {
  'uninormal|gaussianff': 'distribution:normal',
  laplace: 'distribution:laplace',
  alaplace1: 'distribution:asymmetric-laplace',
  binomialff: 'distribution:binomial',
  betabinomial: 'distribution:beta-binomial',
  poissonff: 'distribution:poisson',
  negbinomial: 'distribution:negative-binomial',
  zipoisson: 'distribution:zero-inflated-poisson',
  'cumulative|propodds': 'distribution:ordinal',
  'gammaR|gamma2': 'distribution:gamma',
  exponential: 'distribution:exponential',
  lognormal: 'distribution:lognormal',
  'gumbel|gumbelff': 'distribution:gumbel',
  'gev|gevff': 'distribution:generalized-extreme-value',
  weibullR: 'distribution:weibull',
  betaff: 'distribution:beta',
  skewnormal: 'distribution:skew-normal',
  'cauchy|cauchy1': 'distribution:cauchy',
  'studentt|studentt2|studentt3': 'distribution:student-t',
  zinegbinomial: 'distribution:zero-inflated-negative-binomial',
  multinomial: 'distribution:categorical',
} as const;

export const vgam = defineLibrary({
  id: 'vgam',
  name: 'VGAM',
  language: 'r',
  imports: ['VGAM'],
  places: { vglm: { 1: 'family' }, vgam: { 1: 'family' } },
  names: [
    ...distributionFunctions(
      {
        laplace: 'distribution:laplace',
        alap: 'distribution:asymmetric-laplace',
        gumbel: 'distribution:gumbel',
        gev: 'distribution:generalized-extreme-value',
        gpd: 'distribution:generalized-pareto',
        pareto: 'distribution:pareto',
        rayleigh: 'distribution:rayleigh',
        kumar: 'distribution:kumaraswamy',
        zipois: 'distribution:zero-inflated-poisson',
        zinegbin: 'distribution:zero-inflated-negative-binomial',
        betabinom: 'distribution:beta-binomial',
      },
      () => source,
    ),
    {
      keys: ['family'],
      source,
      names: families,
    },
    { source, names: families },
  ],
});
