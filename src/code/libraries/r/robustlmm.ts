import { defineLibrary } from '../library.ts';

export const robustlmm = defineLibrary({
  id: 'robustlmm',
  name: 'robustlmm',
  language: 'r',
  imports: ['robustlmm', 'robust'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/robustlmm/refman/robustlmm.html',
      names: {
        'rlmer|lmRob': ['loss:huber', 'a smoothed psi by default'],
      },
    },
  ],
});
