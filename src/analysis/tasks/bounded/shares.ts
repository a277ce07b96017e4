import { rootOfFalling } from '../../../numerics/optimum.ts';
import { digamma, logGamma } from '../../../numerics/special/gamma.ts';
import { compensatedSum } from '../../../numerics/sum.ts';

/** Which likelihood proportions call for. */
export interface ShareEvidence {
  /** The value of a whole: 1, or 100 for percentages. */
  whole: number;
  /** Number of values that are exactly zero or the whole, for which the Beta likelihood is infinite. */
  extremes: number;
  /** Beta's precision φ: variance μ(1 − μ)/(1 + φ). */
  precision: number;
  /** Gain in log-likelihood from a variance of μ(1 − μ) over a constant one. */
  logLikelihoodGain: number;
}

/** With fewer distinct values than this, they are classes. */
const fewestValues = 10;
const fewestRows = 20;
/** Proportions reach at least this part of the whole; otherwise they are just small quantities. */
const leastReach = 0.5;
/** One value must lie this close to a limit, or the limits do not matter. */
const near = 0.1;
/** Predictions may exceed the limits by this much, as a linear model's do. */
const stray = 0.25;
/** Predicted proportions are moved this far inside the limits before computing their variance. */
const inner = 0.005;
/** The logarithm of a precision at which proportions differ from their predictions by about 0.001. */
const greatestLog = 12;

/**
 * Whether the observed values are proportions between 0 and 1 (or 0 and 100%) that vary as such, less near the limits.
 * If all are strictly inside, the Beta likelihood is compared with the normal one; if some lie on the limits, normal
 * likelihoods of variance μ(1 − μ) and of constant variance are compared. Undefined if they are not proportions.
 * Ferrari & Cribari-Neto (2004), J. Applied Statistics 31:799; Papke & Wooldridge (1996), J. Applied Econometrics
 * 11:619.
 */
export function shareEvidence(observed: Float64Array, predicted: Float64Array): ShareEvidence | undefined {
  const n = observed.length;
  const whole = wholeOf(observed, predicted);
  if (whole === undefined || n < fewestRows || hasFewValues(observed)) return undefined;
  const outside = predicted.reduce(
    (rows, mean) => (mean < -stray * whole || mean > (1 + stray) * whole ? rows + 1 : rows),
    0,
  );
  if (outside > 0.01 * n) return undefined;
  const y = observed.map((value) => value / whole);
  const mu = predicted.map((mean) => Math.min(1 - inner, Math.max(inner, mean / whole)));
  const errors = (i: number) => (y[i]! - predicted[i]! / whole) ** 2;
  const evenVariance = compensatedSum(n, errors) / n;
  const scaled = compensatedSum(n, (i) => (y[i]! - mu[i]!) ** 2 / (mu[i]! * (1 - mu[i]!))) / n;
  const even = (-n / 2) * (Math.log(2 * Math.PI * evenVariance) + 1);
  const extremes = y.reduce((rows, value) => (value === 0 || value === 1 ? rows + 1 : rows), 0);
  if (extremes > 0) {
    const logs = compensatedSum(n, (i) => Math.log(mu[i]! * (1 - mu[i]!)));
    const bent = (-n / 2) * (Math.log(2 * Math.PI * scaled) + 1) - logs / 2;
    return { whole, extremes, precision: Math.max(0, 1 / scaled - 1), logLikelihoodGain: bent - even };
  }
  const precision = likeliestPrecision(y, mu, 1 / scaled);
  return { whole, extremes, precision, logLikelihoodGain: betaLogLikelihood(y, mu, precision) - even };
}

/** ln ∏ of Beta(μφ, (1 − μ)φ) densities. */
export function betaLogLikelihood(y: Float64Array, mu: Float64Array, precision: number): number {
  const total = logGamma(precision);
  return compensatedSum(y.length, (i) => {
    const a = mu[i]! * precision;
    const b = precision - a;
    return total - logGamma(a) - logGamma(b) + (a - 1) * Math.log(y[i]!) + (b - 1) * Math.log1p(-y[i]!);
  });
}

/**
 * The precision φ of the highest likelihood. With known means the Beta distributions are an exponential family in φ, so
 * the derivative of the log-likelihood falls and has one root.
 */
function likeliestPrecision(y: Float64Array, mu: Float64Array, start: number): number {
  const n = y.length;
  const logs = compensatedSum(n, (i) => mu[i]! * Math.log(y[i]!) + (1 - mu[i]!) * Math.log1p(-y[i]!));
  const score = (log: number): number => {
    const precision = Math.exp(log);
    const expected = compensatedSum(n, (i) => {
      const mean = mu[i]!;
      return mean * digamma(mean * precision) + (1 - mean) * digamma((1 - mean) * precision);
    });
    return n * digamma(precision) - expected + logs;
  };
  // Predictions that are nearly all exact have no root but for rounding.
  if (score(greatestLog) >= 0) return Math.exp(greatestLog);
  return Math.exp(rootOfFalling(score, Math.min(Math.log(start), greatestLog), 0.1, 1e-9));
}

/** 1 or 100 if all values lie between 0 and it, and reach far enough; whole percentages are scores. */
function wholeOf(observed: Float64Array, predicted: Float64Array): number | undefined {
  let highest = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let isWhole = true;
  for (let row = 0; row < observed.length; row++) {
    const value = observed[row]!;
    if (!(value >= 0 && value <= 100)) return undefined;
    if (value > highest) highest = value;
    if (value < lowest) lowest = value;
    if (isWhole && !Number.isInteger(value)) isWhole = false;
  }
  if (isWhole) return undefined;
  if (highest <= 1) return highest >= leastReach && (lowest < near || highest > 1 - near) ? 1 : undefined;
  // Percentages and their predictions must come close to 100, or the limit would be a guess.
  return highest >= 95 && predicted.some((mean) => mean >= 90) ? 100 : undefined;
}

function hasFewValues(values: Float64Array): boolean {
  const found = new Set<number>();
  for (let row = 0; row < values.length && found.size < fewestValues; row++) found.add(values[row]!);
  return found.size < fewestValues;
}
