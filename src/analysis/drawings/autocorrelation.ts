import { correlogram } from '../../numerics/autocorrelation.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import type { AutocorrelationDrawing } from './plots.ts';

/**
 * Autocorrelations at the lags 1 … ⌊10 log₁₀ n⌋ (as in R's `acf`), and the bound ±1.96/√n that contains 95% of them for
 * independent residuals (Bartlett 1946).
 */
export function drawAutocorrelation(residuals: Residuals): AutocorrelationDrawing {
  const values = correlogram(residuals);
  return { lags: values.map((_, i) => i + 1), values, bound: 1.959963984540054 / Math.sqrt(residuals.n) };
}
