import { endsOf } from '../../numerics/ends.ts';
import type { FactsOfData } from '../checks/data.ts';
import type { Caveat } from '../report.ts';
import * as words from '../words/caveats/of-targets.ts';

/** Predictions as means of a target that is never negative. */
export interface PossibleMeans {
  means: Float64Array;
  /** What lower predictions were raised to, and how many were zero or below; absent where all are possible. */
  raised?: { to: number; rows: number };
}

/** A linear model's predictions below this part of the mean are raised to it. */
const floorShare = 0.05;

/**
 * A count's or an amount's mean is above zero, but a linear model predicts zero and less. Where it does, predictions
 * below 5% of the observed mean are raised to that; a model that keeps above zero is left as it is.
 */
export function possibleMeans(observed: Float64Array, predicted: Float64Array): PossibleMeans {
  if (endsOf(predicted)[0] > 0) return { means: predicted };
  let rows = 0;
  let total = 0;
  for (let row = 0; row < predicted.length; row++) {
    // No choice within the loop, which is compiled while it runs (see numerics/sum.ts).
    rows += Number(predicted[row]! <= 0);
    total += observed[row]!;
  }
  if (rows === 0) return { means: predicted };
  const to = (floorShare * total) / observed.length;
  return { means: predicted.map((mean) => Math.max(mean, to)), raised: { to, rows } };
}

/** Predictions that the target can't have, said, with the model that does not make them. */
export const logLinkCaveat = ({ means, raised }: PossibleMeans): Caveat[] =>
  raised ? [words.raisedMeans({ ...raised, n: means.length })] : [];

/** The same in the check of the data. */
export const logLinkFact = ({ raised }: PossibleMeans): FactsOfData =>
  raised ? { impossiblePredictions: raised.rows } : {};
