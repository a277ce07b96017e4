import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/**
 * The smallest nonzero probability shows the resolution only up to this
 * value; larger ones come from confident predictions.
 */
const mostTelling = 0.5;

/** The smallest probability above 0; undefined if none is small enough to show the resolution. */
export function smallestStored({ probabilities }: Pick<ScoredLabels, 'probabilities'>): number | undefined {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (p > 0 && p < smallest) smallest = p;
  }
  return smallest <= mostTelling ? smallest : undefined;
}

/**
 * A 0 among rounded probabilities, or among shares of a few votes, does not mean certainty: it stands for anything
 * below the smallest nonzero value, and is replaced by half of that. Taken literally, one such row would decide every
 * likelihood.
 *
 * @example
 * const probabilities = Float64Array.of(0, 1, 0.2, 0.8);
 * withoutZeros({ n: 2, classes: 2, labels: Int32Array.of(0, 1), probabilities }).probabilities[0]; // 0.1 / 1.1
 */
export function withoutZeros<S extends ScoredLabels>(scored: S): S {
  const { n, classes, probabilities } = scored;
  const least = (smallestStored(scored) ?? 0) / 2;
  if (least <= leastProbability || !probabilities.includes(0)) return scored;
  const raised = probabilities.map((p) => Math.max(least, p));
  for (let row = 0; row < n; row++) {
    let total = 0;
    for (let k = 0; k < classes; k++) total += raised[row * classes + k]!;
    for (let k = 0; k < classes; k++) raised[row * classes + k]! /= total;
  }
  return { ...scored, probabilities: raised };
}
