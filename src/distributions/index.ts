import { asymmetricLaplace } from './asymmetric-laplace.ts';
import { contaminatedNormal } from './contaminated-normal.ts';
import { generalizedNormal } from './generalized-normal.ts';
import { laplace } from './laplace.ts';
import { logistic } from './logistic.ts';
import { normal } from './normal.ts';
import { splitNormal } from './split-normal.ts';
import { studentT } from './student-t.ts';

/** Every family of error distribution, by its id. */
export const errorDistributions = {
  normal,
  laplace,
  logistic,
  'student-t': studentT,
  'generalized-normal': generalizedNormal,
  'asymmetric-laplace': asymmetricLaplace,
  'split-normal': splitNormal,
  'contaminated-normal': contaminatedNormal,
} as const;

export type ErrorDistributionId = keyof typeof errorDistributions;
