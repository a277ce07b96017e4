import { normalTwoTails } from '../../numerics/tails.ts';
import { intraclassCorrelation } from '../dependence/intraclass-correlation.ts';
import { visibleIntraclass } from './visible-effect.ts';

/** How alike the errors of one group are. */
export interface Clusters {
  groups: number;
  /** Intraclass correlation: the part of the variance that lies between groups. */
  correlation: number;
  /** Of the F test of no difference between groups. */
  pValue: number;
  /** Independent rows whose mean is as precise: n / (1 + (n̄ − 1) ρ), with n̄ the group size that a row meets. */
  effectiveRows: number;
  /** Those whose distribution is as well known: n / (1 + (n̄ − 1) ρ²). */
  shapeRows: number;
  /** The smallest intraclass correlation that would be found in 95 of 100 such samples. */
  visible: number;
}

/** Groups that are alike matter from this loss of rows on. */
export const lossThatMatters = 0.1;

/**
 * How alike the errors of one group are, with what that costs; undefined where it can't be known.
 *
 * @param groups of each row, −1 where missing
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

/** The correlation of an error with the one before in its own series, and its p-value. */
export interface WithinSeries {
  correlation: number;
  pValue: number;
  /** Pairs of neighbors. */
  pairs: number;
  /** Mean number of rows in a series. */
  length: number;
}

/**
 * First autocorrelation within series whose rows stand together, about each series' own mean. The mean takes one row in
 * T from a series of T, which pulls the estimate by −1/T: that is given back. Its standard error is that of the products
 * as they are (White 1980, Econometrica 48:817): one series of large errors would else count as many pairs as all have.
 * Undefined with fewer than 20 pairs.
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
