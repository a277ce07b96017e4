import { defineLibrary } from '../library.ts';

export const rms = defineLibrary({
  id: 'rms',
  name: 'rms',
  language: 'r',
  imports: ['rms'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/rms/refman/rms.html',
      names: {
        ols: 'loss:l2',
        lrm: ['loss:binary-cross-entropy', 'ordinal where there are more than two classes'],
        orm: 'loss:ordinal',
        Rq: 'loss:quantile',
        cph: 'loss:cox',
      },
    },
  ],
});
