import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';

export const lqmm = defineLibrary({
  id: 'lqmm',
  name: 'lqmm',
  language: 'r',
  imports: ['lqmm', 'qgam', 'quantregForest'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/lqmm/refman/lqmm.html',
      names: {
        'lqm|lqmm': { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5 }) },
        'qgam|mqgam': { meaning: 'loss:quantile', parameters: level('qu') },
        quantregForest: 'loss:quantile',
      },
    },
  ],
});
