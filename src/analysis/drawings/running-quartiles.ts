import { orderOfValues } from '../../numerics/order.ts';

const STEPS = 40;
/** Rows of a window that are looked at: enough for quartiles to well under a pixel. */
const WINDOW_LIMIT = 4000;

/** Median and quartiles of y in windows along x. */
export interface RunningQuartiles {
  x: number[];
  center: number[];
  lower: number[];
  upper: number[];
}

/**
 * Median and quartiles of y in overlapping windows of neighbors along x, the x of each being the mean of its
 * window. A window holds a fifth of the rows (a tenth where there are thousands), at the ends a half of that.
 * Empty for fewer than 20 rows or constant x.
 *
 * @param x and y: finite, of equal length
 */
export function runningQuartiles(x: Float64Array, y: Float64Array): RunningQuartiles {
  const result: RunningQuartiles = { x: [], center: [], lower: [], upper: [] };
  const n = x.length;
  if (n < 20) return result;
  const order = orderOfValues(x);
  if (x[order[0]!] === x[order[n - 1]!]) return result;
  const half = Math.max(8, Math.round(n / (n < 2000 ? 10 : 20)));
  const steps = Math.min(STEPS, n >> 2);
  for (let step = 0; step < steps; step++) {
    const middle = Math.round((step / (steps - 1)) * (n - 1));
    const first = Math.max(0, middle - half);
    const last = Math.min(n - 1, middle + half);
    const stride = Math.ceil((last - first + 1) / WINDOW_LIMIT);
    const window = new Float64Array(Math.floor((last - first) / stride) + 1);
    let sum = 0;
    for (let i = 0; i < window.length; i++) {
      const row = order[first + i * stride]!;
      window[i] = y[row]!;
      sum += x[row]!;
    }
    window.sort();
    const center = sum / window.length;
    if (center <= (result.x.at(-1) ?? Number.NEGATIVE_INFINITY)) continue;
    result.x.push(center);
    result.center.push(quantileOf(window, 0.5));
    result.lower.push(quantileOf(window, 0.25));
    result.upper.push(quantileOf(window, 0.75));
  }
  return result;
}

/** Quantile of ascending values by linear interpolation (Hyndman & Fan 1996, type 7: R's default). */
export function quantileOf(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}
