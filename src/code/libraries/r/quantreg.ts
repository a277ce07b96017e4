import { defineLibrary } from '../library.ts';
import { level } from '../parameters.ts';

export const quantreg = defineLibrary({
  id: 'quantreg',
  name: 'quantreg',
  language: 'r',
  imports: ['quantreg'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/quantreg/refman/quantreg.html',
      names: {
        'rq|rqss': { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5, place: 1 }) },
        'nlrq|crq|lprq': { meaning: 'loss:quantile', parameters: level('tau', { default: 0.5 }) },
      },
    },
  ],
});
