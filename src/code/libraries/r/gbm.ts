import { defineLibrary } from '../library.ts';
import { degreesOfFreedom, level } from '../parameters.ts';

export const gbm = defineLibrary({
  id: 'gbm',
  name: 'gbm',
  language: 'r',
  imports: ['gbm', 'gbm3'],
  names: [
    {
      keys: ['distribution'],
      source: 'https://cran.r-project.org/web/packages/gbm/refman/gbm.html',
      names: {
        gaussian: 'distribution:normal',
        laplace: 'distribution:laplace',
        tdist: { meaning: 'distribution:student-t', parameters: degreesOfFreedom('df', { default: 4 }) },
        bernoulli: 'distribution:bernoulli',
        huberized: 'loss:modified-huber',
        multinomial: 'distribution:categorical',
        poisson: 'distribution:poisson',
        quantile: { meaning: 'loss:quantile', parameters: level('alpha') },
        coxph: 'loss:cox',
        pairwise: 'loss:learning-to-rank',
      },
    },
  ],
});
