import { compensatedSum } from '../../../numerics/sum.ts';
import type { ScoredLabels } from './scores.ts';

/** Lower probabilities are raised to this before taking the logarithm, so that a single zero does not dominate. */
export const leastProbability = 1e-15;

/** Number of rows per class. */
export function classCounts(labels: Int32Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (let row = 0; row < labels.length; row++) counts[labels[row]!]!++;
  return counts;
}

const probabilityOfTruth = ({ classes, labels, probabilities }: ScoredLabels, row: number): number =>
  probabilities[row * classes + labels[row]!]!;

/**
 * Mean −ln of the probability of the true class: the cross-entropy, or
 * negative categorical log-likelihood, per row. In nats.
 */
export const logLoss = (scored: ScoredLabels): number =>
  compensatedSum(scored.n, (row) => -Math.log(Math.max(leastProbability, probabilityOfTruth(scored, row)))) /
  scored.n;

/** Number of rows whose true class had probability 0, where the log loss is infinite. */
export function infiniteLosses(scored: ScoredLabels): number {
  let rows = 0;
  for (let row = 0; row < scored.n; row++) if (probabilityOfTruth(scored, row) === 0) rows++;
  return rows;
}

/**
 * Brier's score. Two classes: mean (p − y)², from 0 to 1; more: the squared differences summed over the classes, from
 * 0 to 2. Brier (1950), Monthly Weather Review 78:1.
 */
export function brierScore({ n, classes, labels, probabilities }: ScoredLabels): number {
  const row = (i: number): number => {
    let sum = 0;
    for (let k = 0; k < classes; k++)
      sum += (probabilities[i * classes + k]! - (labels[i] === k ? 1 : 0)) ** 2;
    return sum;
  };
  return compensatedSum(n, row) / n / (classes === 2 ? 2 : 1);
}

/** Log loss of always predicting the class frequencies: the entropy of the labels. */
export function baseRateLogLoss(counts: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((sum, count) => (count > 0 ? sum - (count / n) * Math.log(count / n) : sum), 0);
}

/** Brier score of always predicting the class frequencies. */
export function baseRateBrierScore(counts: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  const sum = 1 - counts.reduce((squares, count) => squares + (count / n) ** 2, 0);
  return counts.length === 2 ? sum / 2 : sum;
}

/** The class with the highest probability, the first of equals. */
export function mostProbable({ classes, probabilities }: ScoredLabels, row: number): number {
  let best = 0;
  for (let k = 1; k < classes; k++) {
    if (probabilities[row * classes + k]! > probabilities[row * classes + best]!) best = k;
  }
  return best;
}

/** Share of rows whose most probable class is the true one. */
export function accuracy(scored: ScoredLabels): number {
  let right = 0;
  for (let row = 0; row < scored.n; row++) if (mostProbable(scored, row) === scored.labels[row]) right++;
  return right / scored.n;
}
