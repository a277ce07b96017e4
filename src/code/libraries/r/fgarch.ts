import { defineLibrary } from '../library.ts';

export const fgarch = defineLibrary({
  id: 'fgarch',
  name: 'fGarch',
  language: 'r',
  imports: ['fGarch', 'rugarch'],
  names: [
    {
      keys: ['cond.dist', 'distribution.model'],
      source: 'https://cran.r-project.org/web/packages/fGarch/refman/fGarch.html',
      names: {
        norm: 'distribution:normal',
        snorm: 'distribution:skew-normal',
        std: 'distribution:student-t',
        sstd: 'distribution:skew-student-t',
        ged: 'distribution:generalized-normal',
        sged: 'distribution:generalized-normal',
        'snig|nig': 'distribution:normal-inverse-gaussian',
        jsu: 'distribution:johnson-su',
      },
    },
  ],
});
