import { orderOfValues } from '../../numerics/order.ts';

const mostSteps = 40;
/** The most rows used from a window: enough for quartiles accurate to well under a pixel. */
const windowLimit = 4000;
/** A stretch of x without rows, as a share of the axis, across which nothing is drawn. */
const leastGap = 0.15;
/** The fewest rows for which a trend is drawn. */
const fewestRows = 20;
/** With no more distinct values of x than this, each has figures of its own: between them there are no rows. */
const fewValues = 12;
/** The fewest rows of such a value. */
const fewestOfValue = 5;

/** Mean, median and quartiles of y in windows along x. */
export interface RunningQuartiles {
  x: number[];
  /** Numbers the pieces between wide gaps along x: a line across a gap would suggest rows that are not there. */
  piece: number[];
  mean: number[];
  center: number[];
  lower: number[];
  upper: number[];
}

/**
 * Mean, median and quartiles of y in overlapping windows of neighbors along x, each placed at the mean x of its window.
 * A window contains a fifth of the rows (a tenth if there are thousands), half as many at the ends, and ends at a wide
 * gap. If x has few distinct values, each is a window and a piece. Empty for fewer than 20 rows or constant x, and so
 * for each piece.
 *
 * @param x and y: finite, of equal length
 */
export function runningQuartiles(x: Float64Array, y: Float64Array): RunningQuartiles {
  const result: RunningQuartiles = { x: [], piece: [], mean: [], center: [], lower: [], upper: [] };
  const n = x.length;
  if (n < fewestRows) return result;
  const order = orderOfValues(x);
  const half = Math.max(8, Math.round(n / (n < 2000 ? 10 : 20)));
  const single = valuesOf(x, order);
  for (const [piece, ends] of (single ?? piecesOf(x, order)).entries())
    for (const [at, window] of single ? [windowOf(x, order, ends)] : windowsOf(x, order, ends, half)) {
      const values = new Float64Array(window.length);
      let sum = 0;
      for (let i = 0; i < values.length; i++) {
        values[i] = y[window[i]!]!;
        sum += values[i]!;
      }
      values.sort();
      result.x.push(at);
      result.piece.push(piece);
      result.mean.push(sum / values.length);
      result.center.push(quantileOf(values, 0.5));
      result.lower.push(quantileOf(values, 0.25));
      result.upper.push(quantileOf(values, 0.75));
    }
  return result;
}

/** The first and the last position, in ascending order of x. */
type Ends = [first: number, last: number];

/** The ends of the rows of each value of x, if there are several and few. */
function valuesOf(x: Float64Array, order: ArrayLike<number>): Ends[] | undefined {
  const values: Ends[] = [];
  let first = 0;
  for (let i = 1; i <= x.length; i++) {
    if (i < x.length && x[order[i]!] === x[order[first]!]) continue;
    values.push([first, i - 1]);
    if (values.length > fewValues) return undefined;
    first = i;
  }
  return values.length > 1 ? values.filter(([first, last]) => last - first + 1 >= fewestOfValue) : undefined;
}

/** The ends of each piece between wide gaps. */
function piecesOf(x: Float64Array, order: ArrayLike<number>): Ends[] {
  const n = x.length;
  const gap = leastGap * (x[order[n - 1]!]! - x[order[0]!]!);
  const pieces: Ends[] = [];
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
  [begin, end]: Ends,
  half: number,
): Generator<[at: number, rows: Uint32Array]> {
  const rows = end - begin + 1;
  if (rows < fewestRows || x[order[begin]!] === x[order[end]!]) return;
  const steps = Math.min(mostSteps, rows >> 2);
  let before = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const middle = begin + Math.round((step / (steps - 1)) * (rows - 1));
    const window = windowOf(x, order, [Math.max(begin, middle - half), Math.min(end, middle + half)]);
    if (window[0] <= before) continue;
    before = window[0];
    yield window;
  }
}

/** The rows between two positions, or enough of them, with the mean of their x. */
function windowOf(
  x: Float64Array,
  order: ArrayLike<number>,
  [first, last]: Ends,
): [at: number, rows: Uint32Array] {
  const stride = Math.ceil((last - first + 1) / windowLimit);
  const rows = new Uint32Array(Math.floor((last - first) / stride) + 1);
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    rows[i] = order[first + i * stride]!;
    sum += x[rows[i]!]!;
  }
  return [sum / rows.length, rows];
}

/** Quantile of ascending values by linear interpolation (Hyndman & Fan 1996, type 7: R's default). */
export function quantileOf(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}
