import { standardNormalCdf } from '../../../distributions/symmetric/normal.ts';
import { logGamma } from '../../../numerics/special/gamma.ts';
import { compensatedSum } from '../../../numerics/sum.ts';

/** Counts out of a known number: binomial. */
export interface Ceiling {
  /** The number of trials K, the largest possible count. */
  trials: number;
  /** Gain in log-likelihood of the binomial distribution over a rounded normal one of constant variance. */
  logLikelihoodGain: number;
}

/** A larger number of trials would hardly show in the data. */
const mostTrials = 100;
/** The largest count may be this far below the number of trials. */
const unseen = 3;
/** Binomial counts have a dispersion of 1 relative to μ(1 − μ/K): within 0.3, or three standard errors for few rows. */
const fromOne = (n: number): number => Math.max(0.3, 3 * Math.sqrt(2 / n));
/** Means are moved at least this far, as a share of K, inside 0 and K. */
const inner = 0.005;
/** From this gain on, counts out of K are the likelier reading; down to its negative they remain possible. */
export const tellingGain = 2;

/**
 * Whether whole numbers from 0 vary like counts out of K, most in the middle and little near 0 and K. The binomial
 * likelihood, for K from the largest count to three above it, is compared with a rounded normal one of constant
 * variance. Undefined if the binomial one is clearly less likely.
 *
 * @param observed nonnegative whole numbers
 * @example
 * ceilingOf(observed, predicted)?.trials; // of right answers out of ten: 10
 */
export function ceilingOf(observed: Float64Array, predicted: Float64Array): Ceiling | undefined {
  const n = observed.length;
  let highest = 0;
  let beyond = 0;
  for (let row = 0; row < n; row++) highest = Math.max(highest, observed[row]!);
  if (highest < 2 || highest > mostTrials) return undefined;
  for (let row = 0; row < n; row++)
    if (!(predicted[row]! > 0 && predicted[row]! < highest + unseen)) beyond++;
  if (beyond > 0.01 * n) return undefined;
  const variance = compensatedSum(n, (i) => (observed[i]! - predicted[i]!) ** 2) / n;
  const even = compensatedSum(n, (i) => logRoundedNormal(observed[i]! - predicted[i]!, Math.sqrt(variance)));
  let best: Ceiling | undefined;
  for (let trials = highest; trials <= highest + unseen; trials++) {
    const shares = predicted.map((mean) => insideOf(trials, mean) / trials);
    const dispersion =
      compensatedSum(n, (i) => {
        const share = shares[i]!;
        return (observed[i]! - predicted[i]!) ** 2 / (trials * share * (1 - share));
      }) / n;
    if (Math.abs(dispersion - 1) > fromOne(n)) continue;
    const gain = compensatedSum(n, (i) => logBinomial(observed[i]!, trials, shares[i]!)) - even;
    if (gain > (best?.logLikelihoodGain ?? -tellingGain)) best = { trials, logLikelihoodGain: gain };
  }
  return best;
}

/** The mean of a count out of a number of trials, moved inside the limits, at which a binomial count would not vary. */
export const insideOf = (trials: number, mean: number): number =>
  trials * Math.min(1 - inner, Math.max(inner, mean / trials));

const logBinomial = (count: number, trials: number, share: number): number =>
  logGamma(trials + 1) -
  logGamma(count + 1) -
  logGamma(trials - count + 1) +
  count * Math.log(share) +
  (trials - count) * Math.log1p(-share);

/** ln P of the whole number that lies `error` from the mean, for a normal distribution rounded to whole numbers. */
function logRoundedNormal(error: number, sigma: number): number {
  const distance = Math.abs(error);
  const upper = standardNormalCdf((0.5 - distance) / sigma);
  const lower = standardNormalCdf((-0.5 - distance) / sigma);
  return Math.log(Math.max(upper - lower, Number.MIN_VALUE));
}
