import { huberK } from '../../losses/robust/huber.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { robustDeviation } from '../../numerics/robust-deviation.ts';

/**
 * How much more data a loss needs if it ignores the scale of each row, relative to the same loss with each error
 * divided by its scale σ: the ratio of the asymptotic variances of a location (Huber 1981, section 7.5; Carroll &
 * Ruppert 1988, Transformation and Weighting in Regression, section 2.1).
 *
 * - L2: mean σ² · mean σ⁻²
 * - L1: mean σ⁻² / (mean σ⁻¹)²
 * - Huber: both sandwich variances s² mean ψ² / (mean ψ′)² from the residuals, the second over mean σ⁻²
 *
 * At least 1. A scale estimated from few rows overstates it slightly.
 *
 * @example ratiosIfIgnored(residuals, residuals, values.map(() => 1)).l2 // 1
 */
export function ratiosIfIgnored(
  residuals: Residuals,
  standardized: Residuals,
  scale: Float64Array,
): { l2: number; l1: number; huber: number } {
  let [squares, inverse, inverseSquares, rows] = [0, 0, 0, 0];
  for (const sigma of scale) {
    if (!(sigma > 0)) continue;
    squares += sigma * sigma;
    inverse += 1 / sigma;
    inverseSquares += 1 / (sigma * sigma);
    rows++;
  }
  if (rows === 0) return { l2: 1, l1: 1, huber: 1 };
  const huber = (huberVariance(residuals) * inverseSquares) / rows / huberVariance(standardized);
  return {
    l2: Math.max(1, (squares * inverseSquares) / rows ** 2),
    l1: Math.max(1, (inverseSquares * rows) / inverse ** 2),
    huber: Number.isFinite(huber) ? Math.max(1, huber) : 1,
  };
}

/** s² mean ψ² / (mean ψ′)² about the median. */
function huberVariance(residuals: Residuals): number {
  const delta = huberK * robustDeviation(residuals);
  let squares = 0;
  let inside = 0;
  for (const value of residuals.sorted) {
    const psi = Math.max(-delta, Math.min(delta, value - residuals.median));
    squares += psi * psi;
    if (Math.abs(value - residuals.median) < delta) inside++;
  }
  return (squares * residuals.n) / inside ** 2;
}
