import { seededRandom } from '../../numerics/random.ts';
import { rowNumbers } from '../../numerics/row-numbers.ts';

/** Rows looked at: enough for a ratio to half a percent, few enough to take no time. */
const mostRows = 8192;
const folds = 5;
/** The ratio depends on how the rows fall into the folds; the mean of several shuffles does so less. */
const shuffles = 4;

/**
 * Would effects that multiply describe the mean better than effects that add up? The held-out RMSE of
 * y ~ exp(a + b · prediction), fitted by the Poisson deviance, over that of y ~ a + b · prediction, fitted by least
 * squares: the geometric mean over four shuffles of the rows into five folds, which are the same on every run. Below 1 a
 * log link predicts better from the same linear predictor. It says nothing of models that are not linear.
 *
 * For targets without negative values. Undefined with fewer than 20 rows, or where predictions or observed values do not
 * vary.
 *
 * @example logLinkRatio(observed, predicted) // undefined, or 0.9 where a log link lowers the RMSE by 10%
 */
export function logLinkRatio(observed: Float64Array, predicted: Float64Array): number | undefined {
  const n = Math.min(observed.length, mostRows);
  if (n < 20) return undefined;
  const random = seededRandom(1);
  let sum = 0;
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const rows = drawRows(observed.length, n, random.uniform);
    const y = Float64Array.from(rows, (row) => observed[row]!);
    const x = standardized(Float64Array.from(rows, (row) => predicted[row]!));
    if (!x) return undefined;
    let [additive, multiplicative] = [0, 0];
    for (let fold = 0; fold < folds; fold++) {
      const from = Math.floor((fold * n) / folds);
      const to = Math.floor(((fold + 1) * n) / folds);
      const line = leastSquares(x, y, from, to);
      const curve = logLinear(x, y, from, to);
      if (!curve) return undefined;
      for (let i = from; i < to; i++) {
        additive += (y[i]! - line.a - line.b * x[i]!) ** 2;
        multiplicative += (y[i]! - Math.exp(curve.a + curve.b * x[i]!)) ** 2;
      }
    }
    sum += Math.log(multiplicative / additive) / 2;
  }
  const ratio = Math.exp(sum / shuffles);
  return Number.isNaN(ratio) ? undefined : ratio;
}

/** `n` of the rows in random order. */
function drawRows(total: number, n: number, uniform: () => number): Uint32Array {
  const rows = rowNumbers(total);
  for (let i = 0; i < n; i++) {
    const j = i + Math.floor(uniform() * (total - i));
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  return rows.subarray(0, n);
}

function standardized(x: Float64Array): Float64Array | undefined {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const deviation = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
  return deviation > 1e-12 * Math.abs(mean) ? x.map((value) => (value - mean) / deviation) : undefined;
}

interface Line {
  a: number;
  b: number;
}

/** Of the rows outside `from` … `to`. */
function leastSquares(x: Float64Array, y: Float64Array, from: number, to: number): Line {
  return weightedLine(x, from, to, (i) => [1, y[i]!]);
}

/**
 * Poisson regression with a log link by iteratively reweighted least squares, of the rows outside `from` … `to`.
 * McCullagh & Nelder (1989), Generalized Linear Models, section 2.5.
 */
function logLinear(x: Float64Array, y: Float64Array, from: number, to: number): Line | undefined {
  let total = 0;
  for (let i = 0; i < y.length; i++) if (i < from || i >= to) total += y[i]!;
  const mean = total / (y.length - (to - from));
  if (!(mean > 0)) return undefined;
  let line: Line = { a: Math.log(mean), b: 0 };
  for (let step = 0; step < 50; step++) {
    const { a, b } = line;
    const next = weightedLine(x, from, to, (i) => {
      const eta = Math.max(-30, Math.min(700, a + b * x[i]!));
      const mu = Math.exp(eta);
      return [mu, eta + (y[i]! - mu) / mu];
    });
    // Half steps where a full one would leap: extreme predictions have extreme means.
    const leap = Math.max(Math.abs(next.a - a), Math.abs(next.b - b));
    const fraction = Math.min(1, 2 / leap);
    line = { a: a + fraction * (next.a - a), b: b + fraction * (next.b - b) };
    if (leap < 1e-7) break;
  }
  return line;
}

/** Weighted least squares of a line through [weight, value] at each x outside `from` … `to`. */
function weightedLine(
  x: Float64Array,
  from: number,
  to: number,
  at: (i: number) => [weight: number, value: number],
): Line {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (i >= from && i < to) continue;
    const [weight, value] = at(i);
    const weighted = weight * x[i]!;
    w += weight;
    wx += weighted;
    wy += weight * value;
    wxx += weighted * x[i]!;
    wxy += weighted * value;
  }
  const b = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { a: (wy - b * wx) / w, b };
}
