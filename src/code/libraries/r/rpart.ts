import { defineLibrary } from '../library.ts';

/** Regression and classification trees; `method` chooses the deviance that a split reduces. */
export const rpart = defineLibrary({
  id: 'rpart',
  name: 'rpart',
  language: 'r',
  imports: ['rpart'],
  names: [
    {
      keys: ['method'],
      source: 'https://cran.r-project.org/web/packages/rpart/refman/rpart.html',
      names: {
        anova: 'loss:l2',
        poisson: 'distribution:poisson',
        exp: ['distribution:exponential', 'survival times, scaled'],
      },
    },
  ],
});
