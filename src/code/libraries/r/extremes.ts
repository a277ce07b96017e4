import { defineLibrary } from '../library.ts';
import { distributionFunctions } from './densities.ts';

export const extremes = defineLibrary({
  id: 'extremes',
  name: 'extRemes and evd',
  language: 'r',
  imports: ['extRemes', 'evd', 'ismev', 'evir'],
  names: [
    {
      keys: ['type'],
      source: 'https://cran.r-project.org/web/packages/extRemes/refman/extRemes.html',
      names: {
        GEV: 'distribution:generalized-extreme-value',
        GP: 'distribution:generalized-pareto',
        Gumbel: 'distribution:gumbel',
        Exponential: 'distribution:exponential',
      },
    },
    {
      source: 'https://cran.r-project.org/web/packages/evd/refman/evd.html',
      names: {
        'fgev|gev.fit': 'distribution:generalized-extreme-value',
        'gpd.fit|fpot': 'distribution:generalized-pareto',
        'gum.fit': 'distribution:gumbel',
      },
    },
    ...distributionFunctions(
      {
        gev: 'distribution:generalized-extreme-value',
        gpd: 'distribution:generalized-pareto',
        gumbel: 'distribution:gumbel',
      },
      () => 'https://cran.r-project.org/web/packages/evd/refman/evd.html',
    ),
  ],
});
