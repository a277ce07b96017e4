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
 * Mincer & Zarnowitz's (1969) regression of observed on predicted values, by least squares with White's standard error
 * (HC0; HC3 with sample weights): its slope is above 1 where predictions are shrunken, which means over bins of the prediction see late. Undefined
 * where the predictions do not vary.
 *
 * @example slopeOf(residuals).slope > 0 // true
 */
export function slopeOf({
  n,
  worth,
  values,
  mean,
  predicted,
  rowWeight,
  standardDeviationMle,
}: Residuals): Slope | undefined {
  if (!predicted) return undefined;
  // No choice within the loops, which are compiled while they run (see numerics/sum.ts).
  const weight = rowWeight ?? new Float64Array(n).fill(1);
  let total = 0;
  for (let i = 0; i < n; i++) total += weight[i]! * predicted[i]!;
  const center = total / worth;
  let [squares, products] = [0, 0];
  for (let i = 0; i < n; i++) {
    const x = predicted[i]! - center;
    squares += weight[i]! * x * x;
    products += weight[i]! * x * (values[i]! - mean);
  }
  if (!(squares > 1e-20 * worth * center * center) || squares === 0) return undefined;
  const extra = products / squares;
  // Few heavy rows at the end of the line pull it toward themselves: HC3.
  const pull = rowWeight ? 1 : 0;
  let meat = 0;
  for (let i = 0; i < n; i++) {
    const x = predicted[i]! - center;
    const own = 1 - pull * weight[i]! * (1 / worth + (x * x) / squares);
    meat += ((weight[i]! * x * (values[i]! - mean - extra * x)) / own) ** 2;
  }
  if (!(meat > 0)) return undefined;
  return {
    slope: 1 + extra,
    statistic: (extra * squares) / Math.sqrt(meat),
    share: (extra * extra * squares) / worth / standardDeviationMle ** 2,
  };
}
