import { picked } from '../../numerics/elementwise.ts';
import { seededRandom } from '../../numerics/random.ts';

/** Rows used: enough to determine the ratio to half a percent, few enough to take no time. */
const mostRows = 8192;
const folds = 5;
/** The ratio depends on how the rows fall into folds; averaging over several shuffles reduces this. */
const shuffles = 4;

/** What a log link does for the mean. */
export interface LogLink {
  /** Held-out RMSE with it over that without. */
  ratio: number;
  /** By how many standard errors the means bend as it makes them bend; below 0 where they bend the other way. */
  statistic: number;
}

/**
 * Whether multiplicative effects describe the mean better than additive ones: the held-out RMSE of y ~ exp(a + b ·
 * prediction), fitted by the Poisson deviance, divided by that of y ~ a + b · prediction, fitted by least squares; the
 * geometric mean over four shuffles of the rows into five folds, which are the same on every run. Below 1, a log link
 * predicts better from the same linear predictor. It says nothing about models that are not linear.
 *
 * For targets without negative values. Undefined with fewer than 20 rows, or where predictions or observed values do
 * not vary.
 *
 * @example logLink(observed, predicted)?.ratio // undefined, or 0.9 where a log link lowers the RMSE by 10%
 */
export function logLink(observed: Float64Array, predicted: Float64Array): LogLink | undefined {
  const n = Math.min(observed.length, mostRows);
  if (n < 20) return undefined;
  const random = seededRandom(1);
  const bounds = Array.from({ length: folds }, (_, fold) => [
    Math.floor((fold * n) / folds),
    Math.floor(((fold + 1) * n) / folds),
  ]) as [number, number][];
  let sum = 0;
  let nearest: Line | undefined;
  let statistic = 0;
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const rows = drawRows(observed.length, n, random.uniform);
    const y = picked(observed, rows);
    const x = standardized(picked(predicted, rows));
    if (!x) return undefined;
    if (shuffle === 0) {
      nearest = logLinear(x, y, 0, 0);
      if (!nearest) return undefined;
      statistic = bendStatistic(x, y, nearest);
    }
    let [additive, multiplicative] = [0, 0];
    const inFolds = bounds.map(([from, to]) => lineSums(x, y, from, to));
    const all = inFolds[0]!.map((_, i) => inFolds.reduce((sum, sums) => sum + sums[i]!, 0));
    for (const [fold, [from, to]] of bounds.entries()) {
      // Fitted to the rows of the other folds.
      const line = lineOf(all.map((sum, i) => sum - inFolds[fold]![i]!) as unknown as LineSums);
      const curve = logLinear(x, y, from, to, nearest);
      if (!curve) return undefined;
      nearest = curve;
      const [xOut, yOut] = [x.subarray(from, to), y.subarray(from, to)];
      additive += squares(xOut, yOut, (at) => line.a + line.b * at);
      multiplicative += squares(xOut, yOut, (at) => Math.exp(curve.a + curve.b * at));
    }
    sum += Math.log(multiplicative / additive) / 2;
  }
  const ratio = Math.exp(sum / shuffles);
  return Number.isNaN(ratio) ? undefined : { ratio, statistic };
}

/**
 * Student's t of the curve beside the line, y ~ 1 + x + exp(a + b x) (Davidson & MacKinnon 1981, Econometrica 49:781),
 * with HC3 standard errors (MacKinnon & White 1985). x has mean 0 and variance 1.
 */
function bendStatistic(x: Float64Array, y: Float64Array, { a, b }: Line): number {
  const n = x.length;
  const errors = besideLine(x, y);
  const bend = besideLine(
    x,
    x.map((at) => Math.exp(a + b * at)),
  );
  const squared = bend.reduce((sum, value) => sum + value * value, 0);
  const product = bend.reduce((sum, value, i) => sum + value * errors[i]!, 0);
  const variance = bend.reduce((sum, value, i) => {
    const leverage = (1 + x[i]! ** 2) / n + value ** 2 / squared;
    return sum + ((value * (errors[i]! - (product / squared) * value)) / (1 - leverage)) ** 2;
  }, 0);
  return variance > 0 ? product / Math.sqrt(variance) : 0;
}

/** What the line of least squares leaves. */
function besideLine(x: Float64Array, y: Float64Array): Float64Array {
  const { a, b } = lineOf(lineSums(x, y, 0, x.length));
  return y.map((value, i) => value - a - b * x[i]!);
}

/** `n` of the rows in random order: the first steps of a shuffle, storing only the positions that changed. */
function drawRows(total: number, n: number, uniform: () => number): Uint32Array {
  const moved = new Map<number, number>();
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const j = i + Math.floor(uniform() * (total - i));
    rows[i] = moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
  }
  return rows;
}

function standardized(x: Float64Array): Float64Array | undefined {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const deviation = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
  return deviation > 1e-12 * Math.abs(mean) ? x.map((value) => (value - mean) / deviation) : undefined;
}

/** Σ (y − its prediction)². */
function squares(x: Float64Array, y: Float64Array, predict: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (y[i]! - predict(x[i]!)) ** 2;
  return sum;
}

interface Line {
  a: number;
  b: number;
}

/** The number of rows in `from` … `to`, and their sums of x, y, x² and xy: all that least squares needs. */
function lineSums(x: Float64Array, y: Float64Array, from: number, to: number): LineSums {
  let wx = 0;
  let wy = 0;
  let wxx = 0;
  let wxy = 0;
  for (let i = from; i < to; i++) {
    wx += x[i]!;
    wy += y[i]!;
    wxx += x[i]! * x[i]!;
    wxy += x[i]! * y[i]!;
  }
  return [to - from, wx, wy, wxx, wxy];
}

/**
 * Poisson regression with a log link by iteratively reweighted least squares, on the rows outside `from` … `to`.
 * McCullagh & Nelder (1989), Generalized Linear Models, section 2.5. Starts from the line of another fold, so close
 * that it saves half of the steps, or else from the mean.
 */
function logLinear(
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  nearest?: Line,
): Line | undefined {
  let total = 0;
  for (let i = 0; i < y.length; i++) if (i < from || i >= to) total += y[i]!;
  const mean = total / (y.length - (to - from));
  if (!(mean > 0)) return undefined;
  let line = nearest ?? { a: Math.log(mean), b: 0 };
  for (let step = 0; step < 50; step++) {
    const { a, b } = line;
    const next = reweighted(x, y, from, to, line);
    // Half steps where a full one would overshoot: extreme predictions have extreme means.
    const leap = Math.max(Math.abs(next.a - a), Math.abs(next.b - b));
    const fraction = Math.min(1, 2 / leap);
    line = { a: a + fraction * (next.a - a), b: b + fraction * (next.b - b) };
    if (leap < 1e-7) break;
  }
  return line;
}

/** One step: each row is weighted by its mean μ, and its target is η + (y − μ)/μ. */
function reweighted(x: Float64Array, y: Float64Array, from: number, to: number, line: Line): Line {
  const sums = new Float64Array(5);
  addReweighted(x.subarray(0, from), y.subarray(0, from), line, sums);
  addReweighted(x.subarray(to), y.subarray(to), line, sums);
  return lineOf(sums as unknown as LineSums);
}

function addReweighted(x: Float64Array, y: Float64Array, { a, b }: Line, sums: Float64Array): void {
  let [w, wx, wy, wxx, wxy] = sums as unknown as LineSums;
  for (let i = 0; i < x.length; i++) {
    const eta = Math.max(-30, Math.min(700, a + b * x[i]!));
    const mu = Math.exp(eta);
    const weighted = mu * x[i]!;
    const target = mu * eta + y[i]! - mu;
    w += mu;
    wx += weighted;
    wy += target;
    wxx += weighted * x[i]!;
    wxy += target * x[i]!;
  }
  sums.set([w, wx, wy, wxx, wxy]);
}

/** Sums of the weights w, of w·x, w·y, w·x² and w·x·y. */
type LineSums = readonly [w: number, wx: number, wy: number, wxx: number, wxy: number];

/** The line of weighted least squares. */
function lineOf([w, wx, wy, wxx, wxy]: LineSums): Line {
  const b = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { a: (wy - b * wx) / w, b };
}
