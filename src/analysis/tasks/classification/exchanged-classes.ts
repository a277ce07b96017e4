import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** With more classes than this, pairs are not tried. */
const mostClasses = 50;
/** The log loss must fall by this share, more than calibrating the columns as named would achieve … */
const partThatMatters = 0.2;
/** … and by at least this much evidence in total, in nats. */
const sureEvidence = 20;

/** Columns of probabilities that fit the labels if they are assigned to other classes. */
export interface ExchangedClasses {
  /** Index of the class that each class's column seems to belong to. */
  order: number[];
  /** Log loss with that assignment. */
  logLoss: number;
}

/**
 * Whether the columns of probabilities belong to other classes than they are named after. Pairs of columns are
 * exchanged, the best first, as long as the labels become more likely. Undefined if the columns fit about as well as
 * they are, or if no exchange makes them better than the class frequencies.
 *
 * @example
 * const probabilities = Float64Array.of(0.1, 0.9, 0.8, 0.2);
 * exchangedClasses({ n: 2, classes: 2, labels: Int32Array.of(0, 1), probabilities }, 0.69); // undefined: two rows
 */
export function exchangedClasses(
  { n, classes, labels, probabilities }: ScoredLabels,
  baseRateLogLoss: number,
): ExchangedClasses | undefined {
  if (classes > mostClasses) return undefined;
  /** Sum of −ln p over the rows of class i, with the column of class j. */
  const loss = Array.from({ length: classes }, () => new Float64Array(classes));
  for (let row = 0; row < n; row++) {
    const ofClass = loss[labels[row]!]!;
    for (let k = 0; k < classes; k++)
      ofClass[k]! -= Math.log(Math.max(leastProbability, probabilities[row * classes + k]!));
  }
  const order = Array.from({ length: classes }, (_, k) => k);
  const total = () => order.reduce((sum, column, k) => sum + loss[k]![column]!, 0);
  const asNamed = total();
  for (let best = bestExchange(loss, order); best; best = bestExchange(loss, order)) {
    const [i, j] = best;
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const exchanged = total();
  const isSure = asNamed - exchanged > Math.max(sureEvidence, partThatMatters * asNamed);
  return isSure && exchanged < n * baseRateLogLoss ? { order, logLoss: exchanged / n } : undefined;
}

/** The pair whose exchange lowers the loss most. */
function bestExchange(loss: readonly Float64Array[], order: readonly number[]): [number, number] | undefined {
  let best: [number, number] | undefined;
  let most = 1e-9;
  for (let i = 0; i < order.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [order[i]!, order[j]!];
      const gain = loss[i]![a]! + loss[j]![b]! - loss[i]![b]! - loss[j]![a]!;
      if (gain > most) [best, most] = [[i, j], gain];
    }
  return best;
}
