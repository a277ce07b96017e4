import type { Residuals } from './residuals.ts';
import { compensatedSum } from './sum.ts';

/**
 * Sample autocorrelations r₁ … r_lags of the residuals in row order: r_k = Σ (e_t − ē)(e_{t+k} − ē) / Σ (e_t − ē)².
 *
 * @example
 * autocorrelations(residuals, 1)[0]; // r₁
 */
export function autocorrelations({ n, values, mean }: Residuals, lags: number): number[] {
  const sumOfSquares = compensatedSum(n, (t) => (values[t]! - mean) ** 2);
  return Array.from(
    { length: lags },
    (_, k) =>
      compensatedSum(n - k - 1, (t) => (values[t]! - mean) * (values[t + k + 1]! - mean)) / sumOfSquares,
  );
}
