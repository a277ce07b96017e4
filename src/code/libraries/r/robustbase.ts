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
        lmrob: {
          meaning: 'loss:tukey-biweight',
          note: 'an MM-estimate; psi = "bisquare" by default',
          unless: ['psi'],
        },
        ltsReg: 'loss:trimmed-mean',
      },
    },
    {
      keys: ['psi'],
      source: 'https://cran.r-project.org/web/packages/robustbase/refman/robustbase.html',
      names: {
        'bisquare|tukey|biweight': 'loss:tukey-biweight',
        hampel: 'loss:hampel',
        huber: 'loss:huber',
      },
    },
  ],
});
