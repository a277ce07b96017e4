import type { Residuals } from '../../numerics/residuals.ts';
import { robustLine } from '../../numerics/robust-line.ts';
import { studentTwoTails } from '../../numerics/tails.ts';
import { significanceOfWarnings } from './finding.ts';

/** The line of observed on predicted values. */
export interface Slope {
  /** 1 where predictions are neither shrunken nor stretched. */
  slope: number;
  /** (slope − 1) over its standard error; that allows for uneven variance. */
  statistic: number;
  /** Part of the residuals' variance that the line explains. */
  share: number;
}

/**
 * Mincer & Zarnowitz's (1969) regression of observed on predicted values: its slope is above 1 where predictions are
 * shrunken, which means over bins of the prediction see late. Least squares with MacKinnon & White's (1985) standard error
 * (HC3), each row counted by its weight and, where it is known, by one over its variance: few large predictions of a
 * skewed target, whose errors are as large, pull an unweighted line where chance wants. Undefined where the predictions do
 * not vary.
 *
 * @param variance of each row, up to a factor
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

/** Part of the residuals' variance from which on a trend is worth a warning. */
export const trendThatMatters = 0.02;

/** Of a slope of 1: Student's t, since few rows tell their own standard error badly. */
export const pValueOfSlope = ({ statistic }: Slope, n: number): number =>
  studentTwoTails(statistic, Math.max(1, n - 2));

/** Whether a slope is beyond chance, and worth a warning. */
export const isTrend = (line: Slope, n: number): boolean =>
  pValueOfSlope(line, n) < significanceOfWarnings && line.share > trendThatMatters;

/** A row counts by its weight and by one over its variance. No array of their own: ten million rows would take 80 MB. */
function weightOf(
  weight: ArrayLike<number> | undefined,
  variance: ArrayLike<number> | undefined,
): (row: number) => number {
  if (weight && variance) return (row) => weight[row]! / variance[row]!;
  if (weight) return (row) => weight[row]!;
  if (variance) return (row) => 1 / variance[row]!;
  return () => 1;
}
