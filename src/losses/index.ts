/** The catalog's door: what other folders may use of it. */

export { lawById, laws, lossById, losses } from './catalog.ts';
export { type DerivationStep, derivation } from './derivation.ts';
export { formatNumber, formula } from './formula.ts';
export type { LawId, LossId } from './ids.ts';
export type { Formula, Law, Loss, Parameter } from './loss.ts';
