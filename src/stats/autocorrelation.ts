import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/**
 * Sample autocorrelations of the residuals in row order, r_k = Σ (e_t − ē)(e_{t+k} − ē) / Σ (e_t − ē)², at the lags
 * 1 … ⌊10 log₁₀ n⌋, as R's `acf` has them.
 *
 * @example
 * correlogram(residuals)[0]; // r₁
 */
export const correlogram = oncePer(({ n, values, mean }: Residuals): number[] => {
  const lags = Math.min(n - 1, Math.floor(10 * Math.log10(n)));
  // Zeros stand before the first row, so that every lag has as many products.
  const before = lags + together;
  const centered = new Float64Array(before + n);
  for (let t = 0; t < n; t++) centered[before + t] = values[t]! - mean;
  const sums: number[] = [];
  for (let lag = 0; lag <= lags; lag += together) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let t = before; t < before + n; t++) {
      const value = centered[t]!;
      first += value * centered[t - lag]!;
      second += value * centered[t - lag - 1]!;
      third += value * centered[t - lag - 2]!;
      fourth += value * centered[t - lag - 3]!;
    }
    sums.push(first, second, third, fourth);
  }
  return Array.from({ length: lags }, (_, k) => sums[k + 1]! / sums[0]!);
});

/** Standard errors that no lag of independent rows reaches by chance: once in 10,000 lags. */
export const farBounds = 3.92;

/** Lags whose sums grow side by side: the processor need not wait for one addition to begin the next. */
const together = 4;
