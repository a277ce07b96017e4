import { compensatedSum } from '../sum.ts';
import { poissonTail } from '../tails.ts';
import type { ScoredLabels } from './scores.ts';

/** A true class with less probability than this is a surprise. */
const surprising = 0.01;

/**
 * Rows whose true class was given under 1 %, against the number that the probabilities themselves expect,
 * Σ Σ_k p_k [p_k < 0.01]; p-value of an excess by the Poisson law. An excess is the mark of wrong labels, or of
 * probabilities that are too extreme.
 */
export function surprises({ n, classes, labels, probabilities }: ScoredLabels): {
  observed: number;
  expected: number;
  pValue: number;
} {
  let observed = 0;
  for (let row = 0; row < n; row++) {
    if (probabilities[row * classes + labels[row]!]! < surprising) observed++;
  }
  const expected = compensatedSum(n * classes, (i) =>
    probabilities[i]! < surprising ? probabilities[i]! : 0,
  );
  return { observed, expected, pValue: poissonTail(observed, expected) };
}
