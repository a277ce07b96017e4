import { laplaceErrors } from '../../src/distributions/symmetric/laplace.ts';
import { distanceFrom } from '../../src/hypothesis-tests/statistics/empirical-distribution.ts';
import type { Random } from '../../src/numerics/random.ts';

/** The statistics of one sample drawn from the null, by name. */
export type Simulation = (n: number, random: Random) => Record<string, number>;

const unitLaplace = laplaceErrors.at({ location: 0, scale: 1 });

function countOfHeads(n: number, random: Random): number {
  let heads = 0;
  for (let left = n; left > 0; left -= 32) {
    let bits = random.bits();
    if (left < 32) bits &= 2 ** left - 1;
    for (; bits !== 0; bits &= bits - 1) heads++;
  }
  return heads;
}

/**
 * A Laplace sample in ascending order, without sorting: the negative and the positive values are exponential order
 * statistics, whose gaps are independent exponential variables (Rényi 1953).
 */
export function sortedLaplace(n: number, random: Random): Float64Array {
  const sorted = new Float64Array(n);
  const negative = countOfHeads(n, random);
  let x = 0;
  for (let i = negative - 1; i >= 0; i--) {
    x -= random.exponential() / (i + 1);
    sorted[i] = x;
  }
  x = 0;
  for (let i = negative; i < n; i++) {
    x += random.exponential() / (n - i);
    sorted[i] = x;
  }
  return sorted;
}

/** Distances of a Laplace sample from the Laplace distribution with its own median and mean absolute deviation. */
export const laplaceDistances: Simulation = (n, random) => {
  const sorted = sortedLaplace(n, random);
  const half = n >> 1;
  const median = n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  let deviation = 0;
  for (let i = 0; i < n; i++) deviation += Math.abs(sorted[i]! - median);
  deviation /= n;
  for (let i = 0; i < n; i++) sorted[i] = (sorted[i]! - median) / deviation;
  const { andersonDarling, cramerVonMises, watson, above, below } = distanceFrom(unitLaplace, sorted);
  return {
    andersonDarling,
    cramerVonMises,
    watson,
    kolmogorovSmirnov: Math.sqrt(n) * Math.max(above, below),
    kuiper: Math.sqrt(n) * (above + below),
  };
};

/** Jarque–Bera of a normal sample. */
export const jarqueBera: Simulation = (n, random) => {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const x = random.normal();
    const square = x * x;
    first += x;
    second += square;
    third += square * x;
    fourth += square * square;
  }
  const mean = first / n;
  const variance = second / n - mean ** 2;
  const skewness = (third / n - 3 * mean * (second / n) + 2 * mean ** 3) / variance ** 1.5;
  const kurtosis =
    (fourth / n - 4 * mean * (third / n) + 6 * mean ** 2 * (second / n) - 3 * mean ** 4) / variance ** 2;
  return { jarqueBera: (n / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4) };
};
