import type { Residuals } from './residuals.ts';

/**
 * Sample autocorrelations r₁ … r_lags of the residuals in row order: r_k = Σ (e_t − ē)(e_{t+k} − ē) / Σ (e_t − ē)².
 *
 * @example
 * autocorrelations(residuals, 1)[0]; // r₁
 */
export function autocorrelations({ n, values, mean }: Residuals, lags: number): number[] {
  const centered = new Float64Array(n);
  for (let t = 0; t < n; t++) centered[t] = values[t]! - mean;
  const products = (lag: number): number => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += centered[t]! * centered[t - lag]!;
    return sum;
  };
  const sumOfSquares = products(0);
  return Array.from({ length: lags }, (_, k) => products(k + 1) / sumOfSquares);
}
