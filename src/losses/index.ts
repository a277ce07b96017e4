/** The catalog's door: what other folders may use of it. */

export { distributionById, distributions, lossById, losses } from './catalog.ts';
export { type DerivationStep, derivation } from './derivation.ts';
export { formatNumber, formula } from './formula.ts';
export type { DistributionId, LossId } from './ids.ts';
export type { Distribution, Formula, Loss, Parameter } from './loss.ts';
