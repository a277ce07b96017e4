import { normalTwoTails } from '../../numerics/tails.ts';
import { intraclassCorrelation } from '../dependence/intraclass-correlation.ts';
import { visibleIntraclass } from './visible-effect.ts';

/** How similar the errors within a group are. */
export interface Clusters {
  groups: number;
  /** Intraclass correlation: the proportion of the variance between groups. */
  correlation: number;
  /** Of the F test of no difference between groups. */
  pValue: number;
  /**
   * The number of independent rows that would estimate the mean as precisely: n / (1 + (n̄ − 1) ρ), with n̄ the mean
   * group size of a row.
   */
  effectiveRows: number;
  /** The number that would determine the distribution as well: n / (1 + (n̄ − 1) ρ²). */
  shapeRows: number;
  /** The smallest intraclass correlation that would be detected in 95 of 100 such samples. */
  visible: number;
}

/** Dependence within groups matters if it costs at least this share of the rows. */
export const lossThatMatters = 0.1;

/**
 * How similar the errors within a group are, and how many rows that costs; undefined if it cannot be estimated.
 *
 * @param groups the group of each row, −1 if missing
 * @example
 * clustersOf(Float64Array.of(1, 2, 5, 6), Int32Array.of(0, 0, 1, 1))?.groups; // 2
 */
export function clustersOf(values: Float64Array, groups: Int32Array): Clusters | undefined {
  const found = intraclassCorrelation(values, groups);
  if (!found) return undefined;
  const { n, correlation, metSize, groupSize } = found;
  return {
    groups: found.groups,
    correlation,
    pValue: found.pValue,
    effectiveRows: Math.max(1, Math.min(n, n / (1 + (metSize - 1) * Math.max(0, correlation)))),
    shapeRows: Math.min(n, n / (1 + (metSize - 1) * Math.max(0, correlation) ** 2)),
    visible: visibleIntraclass(
      found.groups,
      n,
      groupSize,
      lossThatMatters / (1 - lossThatMatters) / Math.max(0.01, metSize - 1),
    ),
  };
}

/** The correlation between consecutive errors of one series, and its p-value. */
export interface WithinSeries {
  correlation: number;
  pValue: number;
  /** Pairs of consecutive rows. */
  pairs: number;
  /** Mean number of rows in a series. */
  length: number;
}

/**
 * First-order autocorrelation within series of contiguous rows, about each series' own mean. Estimating the mean biases
 * the correlation in a series of T rows by −1/T, which is corrected. The standard error is computed from the products
 * themselves (White 1980, Econometrica 48:817): otherwise one series of large errors would count as much as all the
 * others. Undefined with fewer than 20 pairs.
 */
export function correlationWithinSeries(values: Float64Array, groups: Int32Array): WithinSeries | undefined {
  let products = 0;
  let squaredProducts = 0;
  let squares = 0;
  let pairs = 0;
  let rows = 0;
  let series = 0;
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (end < values.length && groups[end] === groups[start]) end++;
    if (groups[start]! >= 0 && end - start >= 2) {
      let mean = 0;
      for (let row = start; row < end; row++) mean += values[row]! / (end - start);
      for (let row = start; row < end; row++) {
        squares += (values[row]! - mean) ** 2;
        if (row === start) continue;
        const product = (values[row]! - mean) * (values[row - 1]! - mean);
        products += product;
        squaredProducts += product ** 2;
      }
      pairs += end - start - 1;
      rows += end - start;
      series++;
    }
    start = end;
  }
  if (pairs < 20 || !(squares > 0)) return undefined;
  const correlation = products / pairs / (squares / rows) + series / rows;
  const standardError = (Math.sqrt(squaredProducts) / squares) * (rows / pairs);
  return {
    correlation,
    pValue: normalTwoTails(correlation / standardError),
    pairs,
    length: rows / series,
  };
}
