import { ascending } from './ascending.ts';

/**
 * Residuals prepared once for every test, distribution and check: a sorted copy and the descriptives that more than one
 * of them needs. All are finite; missing ones were dropped before. What a family of tests shares beyond that is
 * computed when first asked for (see `oncePer`), so that each pass over the data happens once.
 */
export interface Residuals {
  n: number;
  /** In row order. */
  values: Float64Array;
  /** Ascending. */
  sorted: Float64Array;
  mean: number;
  /** With n − 1. */
  standardDeviation: number;
  /** With n: the maximum-likelihood estimate of the Normal scale. */
  standardDeviationMle: number;
  /** Midpoint of the two central values if n is even. */
  median: number;
  /** Mean absolute deviation from the median: the maximum-likelihood estimate of the Laplace scale. */
  meanAbsoluteDeviation: number;
  /** Predictions, row by row as `values`. */
  predicted?: Float64Array;
  /** Whether row order means something (time, index), so that independence can be checked. */
  ordered: boolean;
}

/**
 * Sorts and describes residuals. `values` and `predicted` must be finite and of equal length. Sums run over the
 * sorted copy with compensation, so that the answer is the same to the last digit whatever the row order, and
 * deviations are scaled by a power of two, so that their squares neither overflow nor vanish.
 */
export function prepareResiduals(
  values: Float64Array,
  { predicted, ordered = false }: { predicted?: Float64Array; ordered?: boolean } = {},
): Residuals {
  return { ...describeSorted(ascending(values)), values, ...(predicted && { predicted }), ordered };
}

/** The residuals from the `from`th smallest up to the one before the `to`th, which need no sorting again. */
export function middleResiduals({ sorted }: Residuals, from: number, to: number): Residuals {
  const middle = sorted.subarray(from, to);
  return { ...describeSorted(middle), values: middle, ordered: false };
}

function describeSorted(sorted: Float64Array): Omit<Residuals, 'values' | 'predicted' | 'ordered'> {
  const n = sorted.length;
  const half = n >> 1;
  const median = n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  // About the median, so that a large common offset costs no digits.
  const below = sumOfPowers(sorted.subarray(0, half), median, 1, 1);
  const above = sumOfPowers(sorted.subarray(half), median, 1, 1);
  const mean = median + (above + below) / n;
  const reach = Math.max(sorted[n - 1]! - mean, mean - sorted[0]!);
  const unit = reach > 0 ? 2 ** Math.floor(Math.log2(reach)) : 1;
  const sumOfSquares = sumOfPowers(sorted, mean, unit, 2);
  return {
    n,
    sorted,
    mean,
    standardDeviation: unit * Math.sqrt(sumOfSquares / (n - 1)),
    standardDeviationMle: unit * Math.sqrt(sumOfSquares / n),
    median,
    meanAbsoluteDeviation: (above - below) / n,
  };
}

/** Σ ((x − center) / unit)^power with Kahan's compensation: the error does not grow with n. */
function sumOfPowers(x: Float64Array, center: number, unit: number, power: 1 | 2): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = (x[i]! - center) / unit;
    const corrected = (power === 1 ? deviation : deviation * deviation) - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}
