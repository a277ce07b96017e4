import { ascending } from './ascending.ts';
import { compensatedSum, sumOfDeviations, sumOfSizes, sumOfSquares } from './sum.ts';
import { inAscendingOrder, scaledWeights, type Weighted, weightedMedian } from './weighted.ts';

/**
 * Residuals prepared once for every test, distribution and check: a sorted copy and the descriptive statistics that
 * several of them need. All values are finite; rows with missing ones were dropped before. What only one family of
 * tests shares is computed on first use (see `oncePer`), so that each pass over the data happens once.
 */
export interface Residuals {
  n: number;
  /**
   * The number of equally weighted rows that would carry as much information:
   * n, or Kish's effective number for weighted rows.
   */
  worth: number;
  /** The weight of each value in `sorted`, summing to `worth`; absent if all are equal. */
  weight?: Float64Array;
  /** The same weights in row order. */
  rowWeight?: Float64Array;
  /** In row order. */
  values: Float64Array;
  /** Ascending. */
  sorted: Float64Array;
  mean: number;
  /** With divisor n − 1. */
  standardDeviation: number;
  /** With divisor n: the maximum-likelihood estimate of the normal scale. */
  standardDeviationMle: number;
  /** Midpoint of the two central values if n is even. */
  median: number;
  /** Mean absolute deviation from the median: the maximum-likelihood estimate of the Laplace scale. */
  meanAbsoluteDeviation: number;
  /** Predictions, in the row order of `values`. */
  predicted?: Float64Array;
  /** Whether the row order is meaningful (time, an index), so that independence can be checked. */
  ordered: boolean;
}

export interface BesideResiduals {
  predicted?: Float64Array;
  ordered?: boolean;
  /** Sample weights, all above zero; only their ratios matter. */
  weights?: Float64Array;
}

/**
 * Sorts residuals and computes their descriptive statistics. `values` and `predicted` must be finite and of equal
 * length. Sums run over the sorted copy with compensation, so that the answer does not depend on row order, to the last
 * digit, and deviations are scaled by a power of two, so that their squares neither overflow nor underflow.
 */
export function prepareResiduals(
  values: Float64Array,
  { predicted, ordered = false, weights }: BesideResiduals = {},
): Residuals {
  const beside = { values, ...(predicted && { predicted }), ordered };
  if (!weights) return { ...describeSorted(ascending(values)), ...beside };
  const rowWeight = scaledWeights(weights);
  return { ...describeWeighted(inAscendingOrder(values, rowWeight)), ...beside, rowWeight };
}

/** The residuals of ranks `from` to `to` − 1 (from 0), which are in order already. */
export function middleResiduals({ sorted, weight }: Residuals, from: number, to: number): Residuals {
  const middle = sorted.subarray(from, to);
  const described = weight
    ? describeWeighted({ sorted: middle, weight: weight.subarray(from, to) })
    : describeSorted(middle);
  return { ...described, values: middle, ordered: false };
}

type Described = Omit<Residuals, 'values' | 'predicted' | 'ordered' | 'rowWeight'>;

/** The same sums with each value weighted. */
function describeWeighted({ sorted, weight }: Weighted): Described {
  const n = sorted.length;
  const worth = compensatedSum(n, (i) => weight[i]!);
  const { median } = weightedMedian({ sorted, weight });
  const mean = median + sumOfDeviations(sorted, median, weight) / worth;
  const unit = unitOf(sorted, mean);
  const squares = sumOfSquares(sorted, mean, weight, unit);
  return {
    n,
    worth,
    sorted,
    weight,
    mean,
    standardDeviation: unit * Math.sqrt(squares / (worth - 1)),
    standardDeviationMle: unit * Math.sqrt(squares / worth),
    median,
    meanAbsoluteDeviation: sumOfSizes(sorted, median, weight) / worth,
  };
}

function describeSorted(sorted: Float64Array): Described {
  const n = sorted.length;
  const half = n >> 1;
  const median = n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  // About the median, so that a large common offset costs no precision.
  const below = sumOfDeviations(sorted.subarray(0, half), median);
  const above = sumOfDeviations(sorted.subarray(half), median);
  const mean = median + (above + below) / n;
  const unit = unitOf(sorted, mean);
  const squares = sumOfSquares(sorted, mean, undefined, unit);
  return {
    n,
    worth: n,
    sorted,
    mean,
    standardDeviation: unit * Math.sqrt(squares / (n - 1)),
    standardDeviationMle: unit * Math.sqrt(squares / n),
    median,
    meanAbsoluteDeviation: (above - below) / n,
  };
}

/** A power of two, such that squares of deviations measured in it neither overflow nor underflow. */
function unitOf(sorted: Float64Array, mean: number): number {
  const reach = Math.max(sorted.at(-1)! - mean, mean - sorted[0]!);
  return reach > 0 ? 2 ** Math.floor(Math.log2(reach)) : 1;
}
