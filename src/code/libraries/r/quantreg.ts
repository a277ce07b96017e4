import { defineLibrary } from '../library.ts';

export const quantreg = defineLibrary({
  id: 'quantreg',
  name: 'quantreg',
  language: 'r',
  imports: ['quantreg'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/quantreg/refman/quantreg.html',
      names: {
        rq: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
        nlrq: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
        rqss: ['loss:quantile', 'tau = 0.5 by default: absolute error'],
      },
    },
  ],
});
