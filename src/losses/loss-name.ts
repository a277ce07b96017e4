import { formatNumber } from './formula.ts';
import { type LossId, lossById } from './index.ts';

/**
 * The name of a loss in a sentence, with its shape to four digits: `MSE (L2)`,
 * `L1.5`, `Student’s t (ν = 3)`, `quantile loss (τ = 0.25)`.
 */
export function lossName(loss: LossId, { nu, p, tau }: Readonly<Record<string, number>> = {}): string {
  if (p !== undefined)
    return loss === 'lp' ? `L${formatNumber(p)}` : `${lossById(loss).short} (p = ${formatNumber(p)})`;
  if (nu !== undefined) return `${lossById(loss).short} (ν = ${formatNumber(nu)})`;
  if (tau !== undefined) return `${lossById(loss).short} (τ = ${formatNumber(tau)})`;
  return lossById(loss).short;
}
