import { compensatedSum } from '../../../numerics/sum.ts';
import { poissonTail } from '../../../numerics/tails.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** A true class with less probability than this is a surprise. */
const surprising = 0.01;

export interface Surprises {
  observed: number;
  expected: number;
  pValue: number;
}

/**
 * Rows whose true class was given under 1 %, against the number that `believed` probabilities expect there,
 * Σ Σ_k b_k [p_k < 0.01]; p-value of an excess by the Poisson distribution. Believing the probabilities themselves, an excess is
 * the mark of wrong labels or of probabilities that are too extreme; believing the recalibrated ones, of wrong labels.
 */
export function surprises(
  { n, classes, labels, probabilities }: ScoredLabels,
  believed: Float64Array = probabilities,
): Surprises {
  let observed = 0;
  for (let row = 0; row < n; row++) {
    if (probabilities[row * classes + labels[row]!]! < surprising) observed++;
  }
  const expected = compensatedSum(n * classes, (i) => (probabilities[i]! < surprising ? believed[i]! : 0));
  return { observed, expected, pValue: poissonTail(observed, expected) };
}

/**
 * Probabilities to the power `slope`, the second class's times e^`intercept`, each row divided by its sum: for two
 * classes the logit becomes intercept + slope · logit.
 */
export function recalibrated(
  { n, classes, probabilities }: ScoredLabels,
  slope: number,
  intercept = 0,
): Float64Array {
  const result = new Float64Array(probabilities.length);
  for (let row = 0; row < n; row++) {
    const from = row * classes;
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const shift = k === 1 ? intercept : 0;
      const logit = slope * Math.log(Math.max(leastProbability, probabilities[from + k]!)) + shift;
      result[from + k] = Math.exp(logit);
      sum += result[from + k]!;
    }
    for (let k = 0; k < classes; k++) result[from + k]! /= sum;
  }
  return result;
}
