import type { Residuals } from '../../numerics/residuals.ts';
import { robustLine } from '../../numerics/robust-line.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import { significanceOfWarnings } from './finding.ts';

/** The regression line of observed on predicted values. */
export interface Slope {
  /** 1 if predictions are neither shrunken nor stretched. */
  slope: number;
  /** (slope − 1) over its standard error, which allows for uneven variance. */
  statistic: number;
  /** The proportion of the residuals' variance that the line explains. */
  share: number;
}

/**
 * Mincer & Zarnowitz's (1969) regression of observed on predicted values: its slope is above 1 if predictions are
 * shrunken, which means over bins of the prediction detect later. Least squares with MacKinnon & White's (1985)
 * standard error (HC3), each row weighted by its weight and, if known, by one over its variance: the few large
 * predictions of a skewed target have errors as large, and would dominate an unweighted line by chance. Undefined if
 * the predictions do not vary.
 *
 * @param variance of each row, up to a constant factor
 * @example slopeOf(residuals).slope > 0 // true
 */
export function slopeOf(
  { values, predicted, rowWeight }: Residuals,
  variance?: ArrayLike<number>,
): Slope | undefined {
  const line = predicted && robustLine(predicted, values, weightOf(rowWeight, variance));
  if (!line) return undefined;
  const { slope, standardError, share } = line;
  return { slope: 1 + slope, statistic: slope / standardError, share };
}

/** A trend warrants a warning from this proportion of the residuals' variance on. */
export const trendThatMatters = 0.02;

/** For a slope of 1: Student's t, because few rows estimate their own standard error poorly. */
export const pValueOfSlope = ({ statistic }: Slope, n: number): number =>
  studentTwoTails(statistic, Math.max(1, n - 2));

/** Whether a slope is beyond chance and warrants a warning. */
export const isTrend = (line: Slope, n: number): boolean =>
  pValueOfSlope(line, n) < significanceOfWarnings && line.share > trendThatMatters;

/** A row's weight over its variance. Computed per row: an array would take 80 MB for ten million rows. */
function weightOf(
  weight: ArrayLike<number> | undefined,
  variance: ArrayLike<number> | undefined,
): (row: number) => number {
  if (weight && variance) return (row) => weight[row]! / variance[row]!;
  if (weight) return (row) => weight[row]!;
  if (variance) return (row) => 1 / variance[row]!;
  return () => 1;
}
