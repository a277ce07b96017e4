import { picked } from './elementwise.ts';
import { ascendingOrder } from './order.ts';
import { compensatedSum } from './sum.ts';

/** Values in ascending order, each with its weight. */
export interface Weighted {
  sorted: Float64Array;
  weight: Float64Array;
}

/**
 * Kish's effective number of rows (Σw)²/Σw²: as many equally weighted rows determine a mean as precisely (Kish 1965,
 * Survey Sampling, section 8.2). Multiplying all weights by the same number does not change it.
 *
 * @example effectiveRows(Float64Array.of(1, 1, 2)) // 2.6666666666666665
 */
export function effectiveRows(weights: Float64Array): number {
  const total = compensatedSum(weights.length, (i) => weights[i]!);
  return total ** 2 / compensatedSum(weights.length, (i) => weights[i]! ** 2);
}

/** Weights rescaled to sum to the effective number of rows. */
export function scaledWeights(weights: Float64Array): Float64Array {
  const total = compensatedSum(weights.length, (i) => weights[i]!);
  const factor = effectiveRows(weights) / total;
  return weights.map((weight) => weight * factor);
}

export function inAscendingOrder(values: Float64Array, weight: Float64Array): Weighted {
  const order = ascendingOrder(values);
  return { sorted: picked(values, order), weight: picked(weight, order) };
}

/** A share this close to one half differs from it only by rounding. */
const rounding = 1e-12;

/**
 * The value with half of the weight on either side, and its position; the midpoint of two values if either would do.
 *
 * @example weightedMedian({ sorted: Float64Array.of(1, 2, 9), weight: Float64Array.of(1, 1, 2) }).median // 5.5
 */
export function weightedMedian({ sorted, weight }: Weighted): {
  median: number;
  lower: number;
  upper: number;
} {
  const half = compensatedSum(weight.length, (i) => weight[i]!) / 2;
  let passed = 0;
  let lower = 0;
  for (; lower < sorted.length - 1; lower++) {
    passed += weight[lower]!;
    if (passed >= half * (1 - rounding)) break;
  }
  const upper = lower + 1 < sorted.length && Math.abs(passed - half) <= half * rounding ? lower + 1 : lower;
  return { median: (sorted[lower]! + sorted[upper]!) / 2, lower, upper };
}

/** The weighted median of |x − center|. */
export const medianDistance = ({ sorted, weight }: Weighted, center: number): number =>
  weightedMedian(
    inAscendingOrder(
      sorted.map((value) => Math.abs(value - center)),
      weight,
    ),
  ).median;

/** The total weight of the values from low to high, both included. */
export function weightBetween({ sorted, weight }: Weighted, low: number, high: number): number {
  let total = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i]! >= low && sorted[i]! <= high) total += weight[i]!;
  return total;
}
