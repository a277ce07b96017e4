import { endsOf } from '../../numerics/ends.ts';
import type { FactsOfData } from '../checks/data.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-targets.ts';

/** Predictions as means of a nonnegative target. */
export interface PossibleMeans {
  means: Float64Array;
  /** The value that lower predictions were raised to, and the number that were zero or below; absent if all are possible. */
  raised?: { to: number; rows: number };
}

/** A linear model's predictions below this share of the observed mean are raised to it. */
const floorShare = 0.05;

/**
 * The mean of a count or an amount is above zero, but a linear model may predict zero or less. If it does, predictions
 * below 5% of the observed mean are raised to that; predictions that are all above zero are left as they are.
 */
export function possibleMeans(observed: Float64Array, predicted: Float64Array): PossibleMeans {
  if (endsOf(predicted)[0] > 0) return { means: predicted };
  let rows = 0;
  let total = 0;
  for (let row = 0; row < predicted.length; row++) {
    // No branch in the loop, which is compiled while it runs (see numerics/sum.ts).
    rows += Number(predicted[row]! <= 0);
    total += observed[row]!;
  }
  if (rows === 0) return { means: predicted };
  const to = (floorShare * total) / observed.length;
  return { means: predicted.map((mean) => Math.max(mean, to)), raised: { to, rows } };
}

/** The caveat on predictions that the target cannot have, which names the model that avoids them. */
export const logLinkCaveat = ({ means, raised }: PossibleMeans): Caveat[] =>
  raised ? [words.raisedMeans({ ...raised, n: means.length })] : [];

/** The same for the check of the data. */
export const logLinkFact = ({ raised }: PossibleMeans): FactsOfData =>
  raised ? { impossiblePredictions: raised.rows } : {};
