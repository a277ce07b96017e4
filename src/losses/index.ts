/** The catalog's door: what other folders may use of it. */

export { type DistributionId, distributionById, distributions } from '../distributions/index.ts';
export type { Formula, Parameter } from '../distributions/notation.ts';
export { type Loss, type LossId, lossById, losses, lossImpliedBy } from './catalog.ts';
export { type DerivationStep, derivation } from './derivation.ts';
export { formatNumber, formula } from './formula.ts';
