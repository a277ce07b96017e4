import { picked } from './elementwise.ts';
import { everyKth } from './every-kth.ts';
import { oncePer } from './once-per.ts';
import { medianInPlace } from './order-statistics.ts';
import type { Residuals } from './residuals.ts';
import { lineThrough } from './robust-line.ts';
import { inAscendingOrder, weightedMedian } from './weighted.ts';

/** The least-squares line of the residuals on their predictions, which is Mincer & Zarnowitz’s less the prediction. */
export interface LineOfErrors {
  slope: number;
  meanPrediction: number;
  /** Mean and median of what the slope leaves: e − slope (prediction − their mean). */
  mean: number;
  median: number;
  /** Whether nothing is left but rounding. */
  exact: boolean;
}

/** Rows that tell the median closely enough: it is a center of sizes, which change little about it. */
const mostRows = 2 ** 17;
/** As much of the variance as rounding leaves. */
const rounding = 1e-12;

/** A trend of the mean is no change of the size of the errors: what that is asked of lies about this line. */
export const lineOfErrors = oncePer((residuals: Residuals): LineOfErrors => {
  const { n, values, predicted, rowWeight, mean, median } = residuals;
  if (!predicted) throw new Error('a line of errors needs predictions');
  const line = lineThrough(predicted, values, rowWeight && ((row) => rowWeight[row]!));
  if (!line) return { slope: 0, meanPrediction: 0, mean, median, exact: false };
  const { slope, meanX: meanPrediction } = line;
  const rows = everyKth(n, mostRows);
  const left = Float64Array.from(rows, (row) => values[row]! - slope * (predicted[row]! - meanPrediction));
  return {
    slope,
    meanPrediction,
    mean: line.meanY,
    median: rowWeight
      ? weightedMedian(inAscendingOrder(left, picked(rowWeight, rows))).median
      : medianInPlace(left),
    exact: 1 - line.share < rounding,
  };
});
