import { oncePer } from './once-per.ts';
import { orderOfPredictions } from './predictions.ts';
import type { Residuals } from './residuals.ts';

/**
 * How the size of the errors changes with the prediction: the largest of the three thirds' mean |e − median| as a
 * multiple of the smallest, and the top third's as a multiple of the bottom's.
 */
export const spreadByThirds = oncePer(
  (residuals: Residuals): { topToBottom: number; largestToSmallest: number } => {
    const { n, values, median } = residuals;
    const order = orderOfPredictions(residuals);
    const cuts = [0, Math.floor(n / 3), Math.floor((2 * n) / 3), n];
    const [bottom, middle, top] = [0, 1, 2].map((third) => {
      let sum = 0;
      for (let i = cuts[third]!; i < cuts[third + 1]!; i++) sum += Math.abs(values[order[i]!]! - median);
      return sum / (cuts[third + 1]! - cuts[third]!);
    }) as [number, number, number];
    return {
      topToBottom: top / bottom,
      largestToSmallest: Math.max(bottom, middle, top) / Math.min(bottom, middle, top),
    };
  },
);

/**
 * A smooth scale for every row: the running mean of |e − median| in the order of the predictions, over a window of
 * n/20 rows but at least 20, shortened at the ends. In the data's units.
 */
export function smoothedSpread(residuals: Residuals): Float64Array {
  const { n, values, median } = residuals;
  const order = orderOfPredictions(residuals);
  const half = Math.max(20, Math.floor(n / 20)) >> 1;
  const running = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) running[i + 1] = running[i]! + Math.abs(values[order[i]!]! - median);
  const spread = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const from = Math.max(0, i - half);
    const to = Math.min(n, i + half + 1);
    spread[order[i]!] = (running[to]! - running[from]!) / (to - from);
  }
  return spread;
}

/**
 * Residuals about their median, divided by the smoothed spread: what is left of their law once the spread's dependence
 * on the prediction is taken out. In units of that spread. Rows in a window of equal residuals are left at zero.
 */
export function standardisedBySpread(residuals: Residuals): Float64Array {
  const spread = smoothedSpread(residuals);
  return residuals.values.map((value, row) =>
    spread[row]! > 0 ? (value - residuals.median) / spread[row]! : 0,
  );
}
