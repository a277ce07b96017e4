import { ascendingOrder } from '../../../numerics/order.ts';
import type { ScoredLabels } from './scores.ts';
import { mostProbable } from './scoring.ts';

/** Yes/no forecasts in ascending order of their probability. */
export interface Forecasts {
  n: number;
  probability: Float64Array;
  /** 1 if it came true, else 0. */
  outcome: Uint8Array;
}

/**
 * The basis for judging calibration. Two classes: the probability of the second class against whether it occurred;
 * more: the highest probability of each row against whether that class was the true one.
 */
export function forecastsOf(scored: ScoredLabels): Forecasts {
  const { n, classes, labels, probabilities } = scored;
  const unordered = new Float64Array(n);
  const cameTrue = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const forecast = classes === 2 ? 1 : mostProbable(scored, row);
    unordered[row] = probabilities[row * classes + forecast]!;
    cameTrue[row] = labels[row] === forecast ? 1 : 0;
  }
  const order = ascendingOrder(unordered);
  const probability = new Float64Array(n);
  const outcome = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    probability[i] = unordered[order[i]!]!;
    outcome[i] = cameTrue[order[i]!]!;
  }
  return { n, probability, outcome };
}
