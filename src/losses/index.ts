/** The public interface of the catalog: what other folders may import. */

export { type DistributionId, distributionById, distributions } from '../distributions/index.ts';
export { type Loss, type LossId, lossById, losses, lossImpliedBy } from './catalog.ts';
export { type DerivationStep, derivation } from './derivation.ts';
export { formula } from './formula.ts';
