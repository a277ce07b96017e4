import { asymmetricLaplaceErrors } from './asymmetric/asymmetric-laplace.ts';
import { splitNormalErrors } from './asymmetric/split-normal.ts';
import type { ErrorDistribution } from './distribution.ts';
import { contaminatedNormalErrors } from './heavy-tailed/contaminated-normal.ts';
import { logisticErrors } from './heavy-tailed/logistic.ts';
import { studentTErrors } from './heavy-tailed/student-t.ts';
import { generalizedNormalErrors } from './symmetric/generalized-normal.ts';
import { laplaceErrors } from './symmetric/laplace.ts';
import { normalErrors } from './symmetric/normal.ts';

const registry = {
  normal: normalErrors,
  laplace: laplaceErrors,
  logistic: logisticErrors,
  'student-t': studentTErrors,
  'generalized-normal': generalizedNormalErrors,
  'asymmetric-laplace': asymmetricLaplaceErrors,
  'split-normal': splitNormalErrors,
  'contaminated-normal': contaminatedNormalErrors,
};

export type ErrorDistributionId = keyof typeof registry;

/** Every distribution that residuals are fitted with, by its id. */
export const errorDistributions: Readonly<Record<ErrorDistributionId, ErrorDistribution>> = registry;

/** Whether residuals are fitted with this distribution, and its two sides differ. */
export const isAsymmetric = (id: string): boolean =>
  id in registry && errorDistributions[id as ErrorDistributionId].isAsymmetric === true;
