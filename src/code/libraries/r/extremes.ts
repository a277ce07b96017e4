import { defineLibrary } from '../library.ts';

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
        'fgev|gev.fit|dgev|pgev|qgev': 'distribution:generalized-extreme-value',
        'gpd.fit|fpot|dgpd|pgpd|qgpd': 'distribution:generalized-pareto',
        'gum.fit|dgumbel|pgumbel|qgumbel': 'distribution:gumbel',
      },
    },
    {
      isDraw: true,
      source: 'https://cran.r-project.org/web/packages/evd/refman/evd.html',
      names: {
        rgev: 'distribution:generalized-extreme-value',
        rgpd: 'distribution:generalized-pareto',
        rgumbel: 'distribution:gumbel',
      },
    },
  ],
});
