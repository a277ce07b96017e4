import type { FrozenDistribution } from '../../distributions/distribution.ts';
import { laplaceErrors } from '../../distributions/symmetric/laplace.ts';
import { normalErrors } from '../../distributions/symmetric/normal.ts';
import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { compensatedSum } from '../../numerics/sum.ts';
import type { Weighted } from '../../numerics/weighted.ts';

/** The usual measures of the distance between the empirical distribution function and a theoretical one (Stephens 1974). */
export interface EmpiricalDistance {
  /** A²: squared distance weighted by 1/(F(1 − F)), which emphasizes the tails. */
  andersonDarling: number;
  /** W²: squared distance. */
  cramerVonMises: number;
  /** U²: W² minus the part that a shift explains. */
  watson: number;
  /** D⁺: the largest excess of the empirical distribution function over the theoretical one. */
  above: number;
  /** D⁻: the largest deficit. */
  below: number;
}

/** Number of values whose tails are computed together: few enough to stay in the processor's cache. */
const block = 2048;

/**
 * All the distances in one pass over sorted values. ln F and ln(1 − F) are each taken from the smaller tail, and A²
 * is summed with compensation, so that no digits are lost in the tails or at large n.
 */
export function distanceFrom(distribution: FrozenDistribution, sorted: Float64Array): EmpiricalDistance {
  const n = sorted.length;
  const middle = distribution.quantile(0.5);
  const tails = new Float64Array(Math.min(n, block));
  const gaps = new Float64Array(4);
  const logs: number[] = [];
  for (let start = 0; start < n; start += block) {
    const values = sorted.subarray(start, Math.min(start + block, n));
    distribution.smallerTails(values, tails);
    addGaps(values, tails, middle, start, n, gaps);
    logs.push(weightedLogs(distribution, middle, values, tails, start, n));
  }
  const [squares, shift, lowest, highest] = gaps as unknown as [number, number, number, number];
  const cramerVonMises = squares + 1 / (12 * n);
  return {
    andersonDarling: -n - compensatedSum(logs.length, (i) => logs[i]!),
    cramerVonMises,
    watson: cramerVonMises - shift ** 2 / n,
    above: 0.5 / n - lowest,
    below: 0.5 / n + highest,
  };
}

// The functions below are small and have no branches, so that V8 compiles them once, whatever distribution comes first.

/** Adds the gaps in a block between the two distribution functions: their squares, sum, minimum and maximum. */
function addGaps(
  values: Float64Array,
  tails: Float64Array,
  middle: number,
  start: number,
  n: number,
  gaps: Float64Array,
): void {
  let [squares, shift, lowest, highest] = gaps as unknown as [number, number, number, number];
  for (let i = 0; i < values.length; i++) {
    const upper = +(values[i]! >= middle);
    const gap = upper + (1 - 2 * upper) * tails[i]! - (start + i + 0.5) / n;
    squares += gap * gap;
    shift += gap;
    lowest = Math.min(lowest, gap);
    highest = Math.max(highest, gap);
  }
  gaps[0] = squares;
  gaps[1] = shift;
  gaps[2] = lowest;
  gaps[3] = highest;
}

/** The number of probabilities that are multiplied before taking a logarithm. */
const factors = 8;

/** A block's terms of A²: Σ w ln F + (2 − w) ln(1 − F), w = (2i + 1)/n with i from 0. */
function weightedLogs(
  distribution: FrozenDistribution,
  middle: number,
  values: Float64Array,
  tails: Float64Array,
  start: number,
  n: number,
): number {
  let logs = 0;
  for (let from = 0; from < values.length; from += factors) {
    const to = Math.min(from + factors, values.length);
    const lower = values[to - 1]! < middle;
    const weight = (2 * (start + from) + 1) / n;
    const together =
      lower === values[from]! < middle ? logsOfProducts(tails, from, to, lower, weight, n) : Number.NaN;
    logs += Number.isNaN(together) ? singleLogs(distribution, values, from, to, weight, n) : together;
  }
  return logs;
}

/**
 * Terms on one side of the middle. As w increases in equal steps, they reduce to four logarithms of products: Σ (a + b
 * j) ln t_j = a ln Π t_j + b ln Π t_j^j. NaN if a product underflows.
 */
function logsOfProducts(
  tails: Float64Array,
  from: number,
  to: number,
  lower: boolean,
  weight: number,
  n: number,
): number {
  let tailProduct = 1;
  let tailPowers = 1;
  let restProduct = 1;
  let restPowers = 1;
  for (let i = to - 1; i > from; i--) {
    const tail = tails[i]!;
    tailProduct *= tail;
    tailPowers *= tailProduct;
    restProduct *= 1 - tail;
    restPowers *= restProduct;
  }
  tailProduct *= tails[from]!;
  restProduct *= 1 - tails[from]!;
  if (tailProduct * tailPowers <= 1e-280) return Number.NaN;
  const step = 2 / n;
  const tail = Math.log(tailProduct);
  const tailRise = step * Math.log(tailPowers);
  const rest = Math.log(restProduct);
  const restRise = step * Math.log(restPowers);
  const [below, belowRise] = lower ? [tail, tailRise] : [rest, restRise];
  const [above, aboveRise] = lower ? [rest, restRise] : [tail, tailRise];
  return weight * below + belowRise + (2 - weight) * above - aboveRise;
}

/** The same terms one by one. */
function singleLogs(
  distribution: FrozenDistribution,
  values: Float64Array,
  from: number,
  to: number,
  weight: number,
  n: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const w = weight + (2 / n) * (i - from);
    sum += w * distribution.logCdf(values[i]!) + (2 - w) * distribution.logSf(values[i]!);
  }
  return sum;
}

/**
 * The largest gap between the empirical and the theoretical distribution function, D = max(D⁺, D⁻) of `distanceFrom`,
 * at a fraction of the cost: between two values both functions only increase, so a stretch that cannot hold a larger
 * gap than one already found is skipped. Gaps up to `negligible` are not distinguished: the result may then be any
 * number up to it.
 */
export function largestGap(distribution: FrozenDistribution, sorted: Float64Array, negligible = 0): number {
  const n = sorted.length;
  const stretch = Math.ceil(Math.sqrt(n));
  const lower = (i: number): number => distribution.cdf(sorted[i]!);
  let largest = 0;
  const see = (i: number, cdf: number): void => {
    largest = Math.max(largest, cdf - i / n, (i + 1) / n - cdf);
  };
  const ends: { start: number; end: number; atStart: number; atEnd: number }[] = [];
  let atStart = lower(0);
  see(0, atStart);
  for (let start = 0; start < n - 1; start += stretch) {
    const end = Math.min(start + stretch, n - 1);
    const atEnd = lower(end);
    see(end, atEnd);
    ends.push({ start, end, atStart, atEnd });
    atStart = atEnd;
  }
  for (const { start, end, atStart, atEnd } of ends) {
    if (Math.max(atEnd - start / n, (end + 1) / n - atStart) <= Math.max(largest, negligible)) continue;
    for (let i = start + 1; i < end; i++) see(i, lower(i));
  }
  return largest;
}

/** The same gap for weighted values: each raises the empirical distribution function by its weight. */
export function largestWeightedGap(distribution: FrozenDistribution, { sorted, weight }: Weighted): number {
  const total = compensatedSum(weight.length, (i) => weight[i]!);
  let before = 0;
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    const cdf = distribution.cdf(sorted[i]!);
    const after = before + weight[i]! / total;
    largest = Math.max(largest, cdf - before, after - cdf);
    before = after;
  }
  return largest;
}

/** From the normal with the residuals' mean and standard deviation (with divisor n − 1, as the tests' tables assume). */
export const distanceFromNormal = oncePer(({ sorted, mean, standardDeviation }: Residuals) =>
  distanceFrom(normalErrors.at({ location: mean, scale: standardDeviation }), sorted),
);

/** From the Laplace with the residuals' median and mean absolute deviation. */
export const distanceFromLaplace = oncePer(({ sorted, median, meanAbsoluteDeviation }: Residuals) =>
  distanceFrom(laplaceErrors.at({ location: median, scale: meanAbsoluteDeviation }), sorted),
);
