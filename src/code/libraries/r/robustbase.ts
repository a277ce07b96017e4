import { defineLibrary } from '../library.ts';

export const robustbase = defineLibrary({
  id: 'robustbase',
  name: 'robustbase',
  language: 'r',
  imports: ['robustbase'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/robustbase/refman/robustbase.html',
      names: {
        lmrob: ['loss:tukey-biweight', 'an MM-estimate; psi = "bisquare" by default'],
        ltsReg: 'loss:trimmed-mean',
      },
    },
  ],
});
