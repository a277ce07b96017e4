import { defineLibrary } from '../library.ts';
import { distributionFunctions } from './densities.ts';

export const mvtnorm = defineLibrary({
  id: 'mvtnorm',
  name: 'mvtnorm',
  language: 'r',
  imports: ['mvtnorm'],
  names: [
    ...distributionFunctions(
      { mvnorm: 'distribution:multivariate-normal', mvt: 'distribution:multivariate-student-t' },
      () => 'https://cran.r-project.org/web/packages/mvtnorm/refman/mvtnorm.html',
    ),
  ],
});
