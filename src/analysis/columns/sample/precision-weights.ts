import { medianInPlace } from '../../../numerics/order-statistics.ts';
import { robustLine } from '../../../numerics/robust-line.ts';
import { hasWeight } from './rows-by-weight.ts';

/** How the size of errors changes along weights. */
export interface AlongWeights {
  /** Slope of log |error − median| on log weight. */
  slope: number;
  standardError: number;
}

/**
 * Park's regression of the size of errors on weights: log |e − median| = a + b log w, by least squares, with
 * heteroscedasticity-consistent standard errors (HC3). Whatever the distribution of the errors, b is 0 if weights count
 * equal rows or state how much a row matters, −1/2 if a row is the mean of w values or w is an inverse variance, and −1
 * if w is an inverse standard deviation. An error of zero counts as half the smallest nonzero one. Undefined for fewer
 * than 30 rows, for equal weights, and for errors on a coarse grid, whose table may have been aggregated.
 *
 * @example errorsAlong([1, 2], [1, 4]) // undefined
 */
export function errorsAlong(errors: ArrayLike<number>, weights: ArrayLike<number>): AlongWeights | undefined {
  const rows: number[] = [];
  for (let row = 0; row < errors.length; row++)
    if (Number.isFinite(errors[row]!) && hasWeight(weights[row]!)) rows.push(row);
  if (rows.length < fewestRows) return undefined;
  const own = Float64Array.from(rows, (row) => errors[row]!);
  if (isOnGrid(own)) return undefined;
  const center = medianInPlace(own.slice());
  const sizes = own.map((error) => Math.abs(error - center));
  const smallest = sizes.reduce((least, size) => (size > 0 && size < least ? size : least), Infinity);
  const y = sizes.map((size) => Math.log(size > 0 ? size : smallest / 2));
  const line = robustLine(
    Float64Array.from(rows, (row) => Math.log(weights[row]!)),
    y,
  );
  return line && { slope: line.slope, standardError: line.standardError };
}

const fewestRows = 30;

/**
 * Whether errors are rounded so coarsely that rows may represent several equal
 * errors: such weights follow the errors' distribution.
 */
function isOnGrid(errors: Float64Array): boolean {
  const sorted = errors.toSorted();
  let gaps = 0;
  let smallest = Infinity;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap === 0) continue;
    gaps++;
    smallest = Math.min(smallest, gap);
  }
  return (sorted.at(-1)! - sorted[0]!) / smallest <= coarse * gaps;
}
/** The grid has at most this many points per distinct error. */
const coarse = 5;

/** The 99.5% quantile of the standard normal distribution, for a 99% interval. */
const wide = 2.5758293035489004;

/**
 * The power of the weight by which the errors shrink, if the data show it: 1/2 or 1, if the 99% interval of the slope
 * contains it, and neither 0 nor the other.
 *
 * @example powerOfPrecision({ slope: -0.48, standardError: 0.06 }) // 0.5
 */
export function powerOfPrecision({ slope, standardError }: AlongWeights): 0.5 | 1 | undefined {
  const holds = (value: number) => Math.abs(slope - value) <= wide * standardError;
  if (holds(0) || holds(-0.5) === holds(-1)) return undefined;
  return holds(-0.5) ? 0.5 : 1;
}

/** Standard deviations up to a common factor: weights to a negative power, 1 at their mean. */
export function deviationsBy(weights: Float64Array, power: 0.5 | 1): Float64Array {
  const known = weights.filter(hasWeight);
  const mean = known.reduce((sum, weight) => sum + weight, 0) / known.length;
  return weights.map((weight) => (hasWeight(weight) ? (mean / weight) ** power : Number.NaN));
}
