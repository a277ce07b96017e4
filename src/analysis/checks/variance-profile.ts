import { beginningsOfParts } from '../../numerics/bins-of-prediction.ts';
import { oncePer } from '../../numerics/once-per.ts';
import { orderOfPredictions } from '../../numerics/predictions.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/**
 * How the size of the errors changes with the prediction: the mean |e − median| of the top third divided by that of the
 * bottom third, and the largest of the three divided by the smallest. Rows with equal predictions count with their mean
 * size, so that the order of the rows does not matter.
 */
export const errorSizeByThirds = oncePer(
  (residuals: Residuals): { topToBottom: number; largestToSmallest: number } => {
    const { n, values, median, predicted } = residuals;
    const cuts = [Math.floor(n / 3), Math.floor((2 * n) / 3)];
    const [, low, high] = beginningsOfParts(residuals, 3) as [number, number, number];
    // Below, at, and above the two predictions that separate the thirds.
    const counts = new Float64Array(5);
    const sums = new Float64Array(5);
    for (let row = 0; row < n; row++) {
      const x = predicted![row]!;
      const part = +(x >= low) + +(x > low) + +(x >= high) + +(x > high);
      counts[part]!++;
      sums[part]! += Math.abs(values[row]! - median);
    }
    const sumOfFirst = (rows: number): number => {
      let sum = 0;
      for (let part = 0; rows > 0; part++) {
        const taken = Math.min(rows, counts[part]!);
        if (taken > 0) sum += (sums[part]! * taken) / counts[part]!;
        rows -= taken;
      }
      return sum;
    };
    const [bottom, middle, top] = [0, ...cuts].map((from, third) => {
      const to = [...cuts, n][third]!;
      return (sumOfFirst(to) - sumOfFirst(from)) / (to - from);
    }) as [number, number, number];
    return {
      topToBottom: top / bottom,
      largestToSmallest: Math.max(bottom, middle, top) / Math.min(bottom, middle, top),
    };
  },
);

/**
 * The size of the errors as a smooth function of the prediction, row by row and in the data's units: the running mean
 * of |e − median| in order of prediction, over windows of max(20, n/20) rows. Equal predictions get equal scales. At
 * the ends the window is truncated, not shifted, so that a trend is not flattened there.
 */
export function smoothedScale(residuals: Residuals): Float64Array {
  const { n, predicted } = residuals;
  const order = orderOfPredictions(residuals);
  const sums = runningSums(residuals);
  const half = Math.max(20, Math.floor(n / 20)) >> 1;
  const smoothed = new Float64Array(n);
  forEachGroup(order, predicted!, (start, end) => {
    let sum = 0;
    for (let i = start; i < end; i++) {
      const from = Math.max(0, i - half);
      const to = Math.min(n, i + half + 1);
      sum += (sums[to]! - sums[from]!) / (to - from);
    }
    for (let i = start; i < end; i++) smoothed[order[i]!] = sum / (end - start);
  });
  return smoothed;
}

/**
 * Residuals about their median, divided by the smoothed scale: their distribution after the scale's dependence on the
 * prediction is removed. Rows in a window of equal residuals stay at zero.
 */
export const dividedBy = ({ values, median }: Residuals, scale: Float64Array): Float64Array =>
  values.map((value, row) => (scale[row]! > 0 ? (value - median) / scale[row]! : 0));

/** At i: |e − median| summed over the first i rows in order of prediction, with equal predictions at their mean. */
function runningSums(residuals: Residuals): Float64Array {
  const { n, values, median, predicted } = residuals;
  const order = orderOfPredictions(residuals);
  const sums = new Float64Array(n + 1);
  forEachGroup(order, predicted!, (start, end) => {
    let sum = 0;
    for (let i = start; i < end; i++) sum += Math.abs(values[order[i]!]! - median);
    for (let i = start; i < end; i++) sums[i + 1] = sums[i]! + sum / (end - start);
  });
  return sums;
}

/** Calls back with the first position of each run of equal predictions and the position after its last. */
function forEachGroup(
  order: Uint32Array,
  predicted: Float64Array,
  visit: (start: number, end: number) => void,
): void {
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && predicted[order[end]!] === predicted[order[start]!]) end++;
    visit(start, end);
    start = end;
  }
}
