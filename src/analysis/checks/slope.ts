import type { Residuals } from '../../numerics/residuals.ts';

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
  { n, values, predicted, rowWeight }: Residuals,
  variance?: ArrayLike<number>,
): Slope | undefined {
  if (!predicted) return undefined;
  // No choice within the loops, which are compiled while they run (see numerics/sum.ts).
  const weight = weightOf(rowWeight, variance);
  let [worth, x, y] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    worth += weight(i);
    x += weight(i) * predicted[i]!;
    y += weight(i) * values[i]!;
  }
  const [center, mean] = [x / worth, y / worth];
  let [squares, products, total] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = predicted[i]! - center;
    const e = values[i]! - mean;
    squares += weight(i) * x * x;
    products += weight(i) * x * e;
    total += weight(i) * e * e;
  }
  if (!(squares > 1e-20 * worth * center * center) || squares === 0) return undefined;
  const extra = products / squares;
  let meat = 0;
  for (let i = 0; i < n; i++) {
    const x = predicted[i]! - center;
    const own = 1 - weight(i) * (1 / worth + (x * x) / squares);
    meat += ((weight(i) * x * (values[i]! - mean - extra * x)) / own) ** 2;
  }
  if (!(meat > 0)) return undefined;
  return {
    slope: 1 + extra,
    statistic: (extra * squares) / Math.sqrt(meat),
    share: (extra * extra * squares) / total,
  };
}

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
