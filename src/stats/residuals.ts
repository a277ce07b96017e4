import { mean, sum } from 'simple-statistics';

/**
 * Residuals prepared once for every test, law and check: a sorted copy and the descriptives that more than one
 * of them needs. All are finite; missing ones were dropped before. Later stages may add lazily computed members
 * shared by a family of tests, so that each pass over the data happens once.
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

/** Sorts and describes residuals. `values` and `predicted` must be finite and of equal length. */
export function prepareResiduals(
  values: Float64Array,
  { predicted, ordered = false }: { predicted?: Float64Array; ordered?: boolean } = {},
): Residuals {
  const n = values.length;
  const sorted = values.slice().sort();
  // simple-statistics is typed for number[] but reads any array-like; it sums with compensation.
  const center = n > 0 ? mean(values as unknown as number[]) : Number.NaN;
  const half = n >> 1;
  const median = n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  const squares = new Float64Array(n);
  const deviations = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    squares[i] = (values[i]! - center) ** 2;
    deviations[i] = Math.abs(values[i]! - median);
  }
  const sumOfSquares = sum(squares as unknown as number[]);
  return {
    n,
    values,
    sorted,
    mean: center,
    standardDeviation: Math.sqrt(sumOfSquares / (n - 1)),
    standardDeviationMle: Math.sqrt(sumOfSquares / n),
    median,
    meanAbsoluteDeviation: sum(deviations as unknown as number[]) / n,
    ...(predicted && { predicted }),
    ordered,
  };
}
