import { root } from '../../../numerics/optimum.ts';
import { compensatedSum } from '../../../numerics/sum.ts';
import { normalTwoTails } from '../../../numerics/tails.ts';
import type { VariancePower } from './variance-power.ts';

/** Range of powers for which a Tweedie distribution has both exact zeros and positive values. */
const [leastPower, mostPower] = [1.01, 1.99];

/** Pearson's φ = Σ (y − μ)²/μ^p / n. */
export const dispersionOf = (errors: Float64Array, means: Float64Array, power: number): number =>
  compensatedSum(means.length, (i) => errors[i]! ** 2 / means[i]! ** power) / means.length;

/**
 * The probability of a zero under a Tweedie distribution of power p, row by row: exp(−μ^(2−p) / (φ (2 − p))), with
 * Pearson's φ. Jørgensen (1987), J. R. Statist. Soc. B 49:127.
 */
export function chancesOfZero(errors: Float64Array, means: Float64Array, power: number): Float64Array {
  const dispersion = dispersionOf(errors, means, power);
  return means.map((mean) => Math.exp(-(mean ** (2 - power)) / (dispersion * (2 - power))));
}

/** The observed share of zeros, and what a Tweedie distribution with the variance of these errors expects. */
export interface TweedieZeros {
  /** The share of all values. */
  share: number;
  /** Expected range over the powers in the 99% interval of the variance. */
  least: number;
  most: number;
  /** p-value of zeros at most as frequent as expected; 1 if there are no more. */
  pValue: number;
}

/** Standard errors of a 99% interval. */
const reach = 2.576;

/**
 * Zeros in excess of what any power within the variance’s 99% interval expects. Fewer zeros do not indicate a separate
 * cause, nor do zeros that another power would explain: predictions that miss part of the mean, and amounts with
 * heavier tails than gamma, also shift the power of the variance.
 */
export function tweedieZeros(
  observed: Float64Array,
  means: Float64Array,
  { power, standardError }: VariancePower,
): TweedieZeros {
  const n = observed.length;
  const errors = observed.map((y, row) => y - means[row]!);
  const chancesAt = (p: number) => chancesOfZero(errors, means, Math.min(mostPower, Math.max(leastPower, p)));
  // The lower the power, the more zeros.
  const most = chancesAt(power - reach * standardError);
  const least = sumOf(chancesAt(power + reach * standardError));
  const zeros = observed.reduce((count, y) => (y === 0 ? count + 1 : count), 0);
  const excess = zeros - sumOf(most);
  const deviation = Math.sqrt(compensatedSum(n, (i) => most[i]! * (1 - most[i]!)));
  return {
    share: zeros / n,
    least: least / n,
    most: sumOf(most) / n,
    pValue: excess > 0 ? normalTwoTails(excess / deviation) : 1,
  };
}

const sumOf = (values: Float64Array): number => compensatedSum(values.length, (i) => values[i]!);

/**
 * Whether the exact zeros are those of a Tweedie distribution. The power that gives as many zeros as observed must
 * agree with the power of the variance, and the zeros must become rarer with the mean as that power implies (a score
 * test on ln μ). The p-value is Bonferroni-adjusted for the two; 0 if no power gives so many zeros, 1 if none gives so
 * few.
 */
export function tweedieZerosPValue(
  observed: Float64Array,
  means: Float64Array,
  { power, standardError }: VariancePower,
): number {
  const errors = observed.map((y, row) => y - means[row]!);
  const zeros = observed.reduce((count, y) => (y === 0 ? count + 1 : count), 0);
  const excess = (p: number) => sumOf(chancesOfZero(errors, means, p)) - zeros;
  if (excess(leastPower) < 0) return 0;
  if (excess(mostPower) > 0) return 1;
  const ofZeros = root(excess, leastPower, mostPower, 1e-6);
  const chances = chancesOfZero(errors, means, ofZeros);
  const byPower = normalTwoTails((power - ofZeros) / standardError);
  return Math.min(1, 2 * Math.min(byPower, slopePValue(observed, means, chances)));
}

/** Whether the frequency of zeros changes with ln μ differently from their probabilities. */
function slopePValue(observed: Float64Array, means: Float64Array, chances: Float64Array): number {
  const n = means.length;
  const weight = (i: number) => chances[i]! * (1 - chances[i]!);
  const total = compensatedSum(n, weight);
  const center = compensatedSum(n, (i) => weight(i) * Math.log(means[i]!)) / total;
  const x = (i: number) => Math.log(means[i]!) - center;
  const score = compensatedSum(n, (i) => ((observed[i] === 0 ? 1 : 0) - chances[i]!) * x(i));
  const variance = compensatedSum(n, (i) => weight(i) * x(i) ** 2);
  return variance > 0 ? normalTwoTails(score / Math.sqrt(variance)) : 1;
}
