import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import type { Random } from '../../../src/numerics/random.ts';

/** A gamma value of any shape and scale 1. Marsaglia & Tsang (2000), ACM TOMS 26:363. */
export function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function betaDraw(a: number, b: number, random: Random): number {
  const x = gammaDraw(a, random);
  return x / (x + gammaDraw(b, random));
}

/** A Poisson count: waiting times for small means, halving by gamma values for large ones. */
export function poissonDraw(mean: number, random: Random): number {
  if (mean > 30) {
    const k = Math.floor(0.875 * mean);
    const time = gammaDraw(k, random);
    if (time <= mean) return k + poissonDraw(mean - time, random);
    return binomialDraw(k - 1, mean / time, random);
  }
  let count = -1;
  for (let time = 0; time < mean; count++) time += random.exponential();
  return Math.max(0, count);
}

export function binomialDraw(trials: number, share: number, random: Random): number {
  let count = 0;
  for (let i = 0; i < trials; i++) if (random.uniform() < share) count++;
  return count;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** A sample of pairs of observed and predicted values, drawn row by row. */
export function pairs(n: number, row: () => [observed: number, predicted: number]): RegressionSample {
  const observed = new Float64Array(n);
  const predicted = new Float64Array(n);
  for (let i = 0; i < n; i++) [observed[i], predicted[i]] = row() as [number, number];
  return { residuals: observed.map((y, i) => y - predicted[i]!), observed, predicted };
}
