import type { Recommendation } from '../report.ts';
import { count, number, percent } from '../words/format.ts';

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
  let rows = 0;
  let total = 0;
  for (let row = 0; row < predicted.length; row++) {
    if (predicted[row]! <= 0) rows++;
    total += observed[row]!;
  }
  if (rows === 0) return { means: predicted };
  const to = (floorShare * total) / observed.length;
  return { means: predicted.map((mean) => Math.max(mean, to)), raised: { to, rows } };
}

/** Predictions that the target can't have, said, with the model that does not make them. */
export function logLinkCaveat({ means, raised }: PossibleMeans): Recommendation['caveats'] {
  if (!raised) return [];
  const { to, rows } = raised;
  return [
    {
      id: 'log-link',
      text: `${count(rows, 'prediction')} of ${means.length} (${percent(rows / means.length)}) ${rows === 1 ? 'is' : 'are'} zero or below, which the mean of this target cannot be; ${rows === 1 ? 'it was' : 'they were'} taken as ${number(to, 2)}.`,
      advice:
        'Train with a log link (predict the logarithm of the mean), so that predictions stay above zero; effects then multiply, and size-like inputs go in as logarithms.',
    },
  ];
}
