import { inverse } from '../../../numerics/inverse.ts';
import { newtonMaximum } from '../../../numerics/newton.ts';
import { chiSquareTail } from '../../../numerics/tails.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** The line on the logits that maximizes the likelihood of the labels. */
export interface Recalibration {
  /** Power of the probabilities: 1 if calibrated, below 1 if overconfident, above 1 if underconfident. */
  slope: number;
  slopeStandardError: number;
  /** Added to each class's logit: 0 if calibrated. 0 for the first class and for classes too rare to estimate. */
  intercepts: number[];
  /** The largest intercept divided by its standard error. */
  interceptZ: number;
  /** Cox's test of intercepts 0 and slope 1: the likelihood ratio, chi-square. */
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
  /** Total variation distance between the stated and the recalibrated probabilities, averaged over the rows. */
  shift: number;
}

/** A class with fewer rows, observed or expected, gets no intercept of its own. */
const fewestRows = 5;
/** With more classes than this, there is one common slope and no intercepts. */
const mostClasses = 30;

/**
 * Whether the probabilities are calibrated: the likelihood of the labels under p_k^b e^{a_k} / Σ, maximized over the
 * slope b and the intercepts a, against b = 1 and a = 0. For two classes it is the logistic regression of the label on
 * the logit of its probability. Undefined if the maximum is not finite (every row right, or all rows uniform). Cox
 * (1958), Biometrika 45:562; Guo, Pleiss, Sun & Weinberger (2017), ICML.
 *
 * @example
 * const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.4, 0.6, 0.3, 0.7);
 * const scored = { n: 4, classes: 2, labels: Int32Array.of(0, 1, 0, 1), probabilities };
 * recalibrate(scored)?.pValue; // far above 0.01: calibrated, as far as four rows show
 */
export function recalibrate(scored: ScoredLabels): Recalibration | undefined {
  const logs = logProbabilities(scored);
  const free = freeClasses(scored);
  if (isOneSided(scored) || (scored.classes === 2 && free.length === 0)) return undefined;
  const evaluate = (at: readonly number[]) => logLikelihood(scored, logs, free, at);
  const calibrated = [1, ...free.map(() => 0)];
  const best = newtonMaximum(evaluate, calibrated);
  if (!best) return undefined;
  const { value, covariance } = evaluate(best);
  const statistic = Math.max(0, 2 * (value - evaluate(calibrated).value));
  const intercepts = new Array<number>(scored.classes).fill(0);
  free.forEach((k, i) => {
    intercepts[k] = best[i + 1]!;
  });
  const zs = free.map((_, i) => Math.abs(best[i + 1]!) / Math.sqrt(covariance[i + 1]![i + 1]!));
  const slopeStandardError = Math.sqrt(covariance[0]![0]!);
  if (!Number.isFinite(slopeStandardError)) return undefined;
  return {
    slope: best[0]!,
    slopeStandardError,
    intercepts,
    interceptZ: Math.max(0, ...zs),
    statistic,
    degreesOfFreedom: best.length,
    pValue: chiSquareTail(statistic, best.length),
    shift: shiftOf(scored, recalibrated(scored, best[0]!, intercepts)),
  };
}

/** Probabilities to the power `slope`, times e^intercept, each row normalized. */
export function recalibrated(
  { n, classes, probabilities }: ScoredLabels,
  slope: number,
  intercepts: readonly number[],
): Float64Array {
  const result = new Float64Array(probabilities.length);
  for (let row = 0; row < n; row++) {
    const from = row * classes;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) {
      result[from + k] =
        slope * Math.log(Math.max(leastProbability, probabilities[from + k]!)) + intercepts[k]!;
      highest = Math.max(highest, result[from + k]!);
    }
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      result[from + k] = Math.exp(result[from + k]! - highest);
      sum += result[from + k]!;
    }
    for (let k = 0; k < classes; k++) result[from + k]! /= sum;
  }
  return result;
}

export const logProbabilities = ({ probabilities }: Pick<ScoredLabels, 'probabilities'>): Float64Array =>
  probabilities.map((p) => Math.log(Math.max(leastProbability, p)));

/** Mean of Σ|q − p|/2: the probability that is moved. */
function shiftOf({ n, probabilities }: ScoredLabels, moved: Float64Array): number {
  let total = 0;
  for (let i = 0; i < probabilities.length; i++) total += Math.abs(moved[i]! - probabilities[i]!);
  return total / 2 / n;
}

/** Classes except the first that have enough rows, observed and expected, for an intercept of their own. */
export function freeClasses({ n, classes, labels, probabilities }: ScoredLabels): number[] {
  if (classes > mostClasses) return [];
  const seen = new Float64Array(classes);
  const expected = new Float64Array(classes);
  for (let row = 0; row < n; row++) {
    seen[labels[row]!]!++;
    for (let k = 0; k < classes; k++) expected[k]! += probabilities[row * classes + k]!;
  }
  const tells = (k: number) => seen[k]! >= (classes === 2 ? 1 : fewestRows) && expected[k]! > 0;
  if (!tells(0)) return [];
  return Array.from({ length: classes - 1 }, (_, k) => k + 1).filter(tells);
}

/** Whether the true class always has the highest probability of its row, or always the lowest. */
function isOneSided({ n, classes, labels, probabilities }: ScoredLabels): boolean {
  let highest = true;
  let lowest = true;
  for (let row = 0; row < n; row++) {
    const ofTruth = probabilities[row * classes + labels[row]!]!;
    for (let k = 0; k < classes; k++) {
      if (probabilities[row * classes + k]! > ofTruth) highest = false;
      if (probabilities[row * classes + k]! < ofTruth) lowest = false;
    }
  }
  return highest || lowest;
}

/** Log-likelihood of the labels at [slope, intercepts of the free classes], with its Newton step and covariance. */
function logLikelihood(
  { n, classes, labels }: ScoredLabels,
  logs: Float64Array,
  free: readonly number[],
  at: readonly number[],
) {
  const size = at.length;
  const gradient = new Array<number>(size).fill(0);
  const tally = informationOf(free);
  const intercepts = new Float64Array(classes);
  free.forEach((k, i) => {
    intercepts[k] = at[i + 1]!;
  });
  const slope = at[0]!;
  const q = new Float64Array(classes);
  let value = 0;
  for (let row = 0; row < n; row++) {
    const from = row * classes;
    const truth = labels[row]!;
    const logTotal = softmax(logs, from, slope, intercepts, q);
    value += slope * logs[from + truth]! + intercepts[truth]! - logTotal;
    gradient[0]! += logs[from + truth]! - tally.add(logs, from, q);
    free.forEach((k, i) => {
      gradient[i + 1]! += (truth === k ? 1 : 0) - q[k]!;
    });
  }
  const covariance = inverse(tally.information);
  const step = covariance.map((line) => line.reduce((sum, entry, j) => sum + entry * gradient[j]!, 0));
  return { value, step, covariance };
}

/** Fisher information about slope and intercepts, accumulated row by row; adding a row returns its expected logarithm. */
export function informationOf(free: readonly number[]) {
  const size = 1 + free.length;
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const add = (logs: Float64Array, from: number, q: Float64Array): number => {
    let mean = 0;
    for (let k = 0; k < q.length; k++) mean += q[k]! * logs[from + k]!;
    for (let k = 0; k < q.length; k++) information[0]![0]! += q[k]! * (logs[from + k]! - mean) ** 2;
    for (let i = 0; i < free.length; i++) {
      const k = free[i]!;
      const withSlope = q[k]! * (logs[from + k]! - mean);
      information[0]![i + 1]! += withSlope;
      information[i + 1]![0]! += withSlope;
      for (let j = 0; j < free.length; j++)
        information[i + 1]![j + 1]! += q[k]! * ((i === j ? 1 : 0) - q[free[j]!]!);
    }
    return mean;
  };
  return { information, add };
}

/** Writes the row's probabilities into q; returns ln of their normalizing sum. */
export function softmax(
  logs: Float64Array,
  from: number,
  slope: number,
  intercepts: Float64Array,
  q: Float64Array,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < q.length; k++) {
    q[k] = slope * logs[from + k]! + intercepts[k]!;
    highest = Math.max(highest, q[k]!);
  }
  let sum = 0;
  for (let k = 0; k < q.length; k++) {
    q[k] = Math.exp(q[k]! - highest);
    sum += q[k]!;
  }
  for (let k = 0; k < q.length; k++) q[k]! /= sum;
  return highest + Math.log(sum);
}
