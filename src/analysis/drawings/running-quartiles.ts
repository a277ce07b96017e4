import { orderOfValues } from '../../numerics/order.ts';

const mostSteps = 40;
/** The most rows used from a window: enough for quartiles accurate to well under a pixel. */
const windowLimit = 4000;
/** A stretch of x without rows, as a share of the axis, across which nothing is drawn. */
const leastGap = 0.15;
/** The fewest rows for which a trend is drawn. */
const fewestRows = 20;

/** Median and quartiles of y in windows along x. */
export interface RunningQuartiles {
  x: number[];
  /** Numbers the pieces between wide gaps along x: a line across a gap would suggest rows that are not there. */
  piece: number[];
  center: number[];
  lower: number[];
  upper: number[];
}

/**
 * Median and quartiles of y in overlapping windows of neighbors along x, each placed at the mean x of its window. A
 * window contains a fifth of the rows (a tenth if there are thousands), half as many at the ends, and ends at a wide
 * gap. Empty for fewer than 20 rows or constant x, and so for each piece.
 *
 * @param x and y: finite, of equal length
 */
export function runningQuartiles(x: Float64Array, y: Float64Array): RunningQuartiles {
  const result: RunningQuartiles = { x: [], piece: [], center: [], lower: [], upper: [] };
  const n = x.length;
  if (n < fewestRows) return result;
  const order = orderOfValues(x);
  const half = Math.max(8, Math.round(n / (n < 2000 ? 10 : 20)));
  for (const [piece, ends] of piecesOf(x, order).entries())
    for (const [at, window] of windowsOf(x, order, ends, half)) {
      const values = new Float64Array(window.length);
      for (let i = 0; i < values.length; i++) values[i] = y[window[i]!]!;
      values.sort();
      result.x.push(at);
      result.piece.push(piece);
      result.center.push(quantileOf(values, 0.5));
      result.lower.push(quantileOf(values, 0.25));
      result.upper.push(quantileOf(values, 0.75));
    }
  return result;
}

/** The first and the last position, in ascending order of x, of each piece between wide gaps. */
function piecesOf(x: Float64Array, order: ArrayLike<number>): [first: number, last: number][] {
  const n = x.length;
  const gap = leastGap * (x[order[n - 1]!]! - x[order[0]!]!);
  const pieces: [number, number][] = [];
  let first = 0;
  for (let i = 1; i <= n; i++) {
    if (i < n && x[order[i]!]! - x[order[i - 1]!]! <= gap) continue;
    pieces.push([first, i - 1]);
    first = i;
  }
  return pieces;
}

/** The rows of each window of a piece, with the mean of their x, which increases. */
function* windowsOf(
  x: Float64Array,
  order: ArrayLike<number>,
  [begin, end]: [first: number, last: number],
  half: number,
): Generator<[at: number, rows: Uint32Array]> {
  const rows = end - begin + 1;
  if (rows < fewestRows || x[order[begin]!] === x[order[end]!]) return;
  const steps = Math.min(mostSteps, rows >> 2);
  let before = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const middle = begin + Math.round((step / (steps - 1)) * (rows - 1));
    const first = Math.max(begin, middle - half);
    const last = Math.min(end, middle + half);
    const stride = Math.ceil((last - first + 1) / windowLimit);
    const window = new Uint32Array(Math.floor((last - first) / stride) + 1);
    let sum = 0;
    for (let i = 0; i < window.length; i++) {
      window[i] = order[first + i * stride]!;
      sum += x[window[i]!]!;
    }
    const at = sum / window.length;
    if (at <= before) continue;
    before = at;
    yield [at, window];
  }
}

/** Quantile of ascending values by linear interpolation (Hyndman & Fan 1996, type 7: R's default). */
export function quantileOf(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}
