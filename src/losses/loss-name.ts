import { type LossId, lossById } from './index.ts';

/** A loss in a sentence, its shape with it: `MSE (L2)`, `L1.5`, `Student’s t (ν = 3)`, `quantile (τ = 0.25)`. */
export function lossName(loss: LossId, { nu, p, tau }: Readonly<Record<string, number>> = {}): string {
  if (p !== undefined) return loss === 'lp' ? `L${p}` : `${lossById(loss).short} (p = ${p})`;
  if (nu !== undefined) return `Student’s t (ν = ${nu})`;
  if (tau !== undefined) return `${lossById(loss).short} (τ = ${tau})`;
  return lossById(loss).short;
}
