import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/**
 * Sample autocorrelations of the residuals in row order, r_k = Σ (e_t − ē)(e_{t+k} − ē) / Σ (e_t − ē)², at the lags 1 …
 * ⌊10 log₁₀ n⌋, as in R's `acf`.
 *
 * @example
 * correlogram(residuals); // r₁, r₂, …
 */
export const correlogram = oncePer(({ n, values, mean }: Residuals): number[] => {
  const lags = Math.min(n - 1, Math.floor(10 * Math.log10(n)));
  // Zeros precede the first row, so that every lag has the same number of products.
  const before = lags + 4;
  const part = new Float64Array(before + Math.min(rowsAtATime, 4 * Math.ceil(n / 4)));
  const sums = new Float64Array(4 * Math.ceil((lags + 1) / 4));
  for (let start = 0; start < n; start += rowsAtATime) {
    if (start > 0) part.copyWithin(0, rowsAtATime, rowsAtATime + before);
    const end = Math.min(n, start + rowsAtATime);
    for (let t = start; t < end; t++) part[before + t - start] = values[t]! - mean;
    const length = before + 4 * Math.ceil((end - start) / 4);
    part.fill(0, before + end - start, length);
    for (let lag = 0; lag <= lags; lag += 4) addFourLags(part.subarray(0, length), before, lag, sums);
  }
  return Array.from({ length: lags }, (_, k) => sums[k + 1]! / sums[0]!);
});

/** A block of rows that fits into the processor's first-level cache. A multiple of four. */
const rowsAtATime = 2048;

/**
 * Adds Σ e_t e_{t+k} for k = lag … lag + 3 to the sums, over the rows from position `before` on. Takes four rows by
 * four lags at a time: sixteen products of eleven numbers, three of them left over from the last step, so that little
 * is loaded from memory and no addition waits for the previous one.
 */
function addFourLags(e: Float64Array, before: number, lag: number, sums: Float64Array): void {
  let first = sums[lag]!;
  let second = sums[lag + 1]!;
  let third = sums[lag + 2]!;
  let fourth = sums[lag + 3]!;
  let back1 = e[before - lag - 1]!;
  let back2 = e[before - lag - 2]!;
  let back3 = e[before - lag - 3]!;
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
  sums[lag] = first;
  sums[lag + 1] = second;
  sums[lag + 2] = third;
  sums[lag + 3] = fourth;
}

/**
 * Standard error of the autocorrelation at a lag if the rows are uncorrelated, whatever their variances: √(Σ d_t²
 * d_{t+k}²) / Σ d_t². Where large errors cluster, as in prices, it exceeds 1/√n. Lo & MacKinlay (1988), Review of
 * Financial Studies 1:41; White (1980), Econometrica 48:817.
 *
 * @example
 * standardErrorAtLag(residuals, 12); // about 1/√n for independent rows
 */
export function standardErrorAtLag({ n, values, mean }: Residuals, lag: number): number {
  let products = 0;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    const square = (values[t]! - mean) ** 2;
    squares += square;
    if (t >= lag) products += square * (values[t - lag]! - mean) ** 2;
  }
  return Math.sqrt(products) / squares;
}

/** A distance, in standard errors, that independent rows practically never reach: once in 10,000 lags. */
export const farBounds = 3.92;
