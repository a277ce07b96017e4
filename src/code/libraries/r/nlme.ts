import { defineLibrary } from '../library.ts';

export const nlme = defineLibrary({
  id: 'nlme',
  name: 'nlme',
  language: 'r',
  imports: ['nlme'],
  names: [
    {
      source: 'https://cran.r-project.org/web/packages/nlme/refman/nlme.html',
      names: {
        'lme|nlme': ['loss:l2', 'with random effects'],
        'gls|gnls': ['loss:weighted-l2', 'with the weights and correlations given'],
      },
    },
  ],
});
