import { asymmetricLaplace } from './asymmetric-laplace.ts';
import { contaminatedNormal } from './contaminated-normal.ts';
import { generalisedNormal } from './generalized-normal.ts';
import { laplace } from './laplace.ts';
import { logistic } from './logistic.ts';
import { normal } from './normal.ts';
import { twoPieceNormal } from './split-normal.ts';
import { studentT } from './student-t.ts';

/** Every family of error laws, by its id. */
export const families = {
  normal,
  laplace,
  logistic,
  'student-t': studentT,
  'generalised-normal': generalisedNormal,
  'asymmetric-laplace': asymmetricLaplace,
  'two-piece-normal': twoPieceNormal,
  'contaminated-normal': contaminatedNormal,
} as const;

export type FamilyId = keyof typeof families;
