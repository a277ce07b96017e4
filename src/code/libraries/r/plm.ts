import { defineLibrary } from '../library.ts';

export const plm = defineLibrary({
  id: 'plm',
  name: 'plm',
  language: 'r',
  imports: ['plm', 'lfe', 'ivreg'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/plm/refman/plm.html',
      names: {
        'plm|felm': 'loss:l2',
        ivreg: ['loss:l2', 'with instruments'],
      },
    },
  ],
});
