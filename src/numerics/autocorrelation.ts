import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/**
 * Sample autocorrelations of the residuals in row order, r_k = Σ (e_t − ē)(e_{t+k} − ē) / Σ (e_t − ē)², at the lags
 * 1 … ⌊10 log₁₀ n⌋, as R's `acf` has them.
 *
 * @example
 * correlogram(residuals); // r₁, r₂, …
 */
export const correlogram = oncePer(({ n, values, mean }: Residuals): number[] => {
  const lags = Math.min(n - 1, Math.floor(10 * Math.log10(n)));
  const before = lags + 1;
  const centered = centeredAmongZeros(values, mean, before);
  const sums: number[] = [];
  for (let lag = 0; lag <= lags; lag += 4) sums.push(...sumsOfFourLags(centered, before, lag));
  return Array.from({ length: lags }, (_, k) => sums[k + 1]! / sums[0]!);
});

/** Zeros stand before the first row, so that every lag has as many products, and after the last, to fill its four. */
function centeredAmongZeros(values: Float64Array, mean: number, before: number): Float64Array {
  const centered = new Float64Array(before + 4 * Math.ceil(values.length / 4));
  for (let t = 0; t < values.length; t++) centered[before + t] = values[t]! - mean;
  return centered;
}

/**
 * Σ e_t e_{t+k} for k = lag … lag + 3. Four rows by four lags at a time: sixteen products of eleven numbers, three of
 * which are those of the last step, so that little is fetched and no addition waits for the one before.
 */
function sumsOfFourLags(e: Float64Array, before: number, lag: number): [number, number, number, number] {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let back1 = 0;
  let back2 = 0;
  let back3 = 0;
  for (let t = before, s = before - lag; t < e.length; t += 4, s += 4) {
    const e0 = e[t]!;
    const e1 = e[t + 1]!;
    const e2 = e[t + 2]!;
    const e3 = e[t + 3]!;
    const b0 = e[s]!;
    const b1 = e[s + 1]!;
    const b2 = e[s + 2]!;
    const b3 = e[s + 3]!;
    first += e0 * b0 + e1 * b1 + e2 * b2 + e3 * b3;
    second += e0 * back1 + e1 * b0 + e2 * b1 + e3 * b2;
    third += e0 * back2 + e1 * back1 + e2 * b0 + e3 * b1;
    fourth += e0 * back3 + e1 * back2 + e2 * back1 + e3 * b0;
    back1 = b3;
    back2 = b2;
    back3 = b1;
  }
  return [first, second, third, fourth];
}

/** Standard errors that no lag of independent rows reaches by chance: once in 10,000 lags. */
export const farBounds = 3.92;
