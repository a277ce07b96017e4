import { claim, isResidual } from '../../analysis/columns/names/column-names.ts';
import type { KernelVector } from './kernel-answer.ts';

/**
 * The vectors that are probably meant, by their names: an observed and a predicted one of equal length, or else
 * residuals. Empty if no name gives a clue.
 *
 * For example `y_test` beside `y_pred`, not `y_train`, which is longer.
 */
export function guessVectors(vectors: readonly KernelVector[]): readonly KernelVector[] {
  const usable = vectors.filter(({ numeric }) => numeric);
  let best: { pair: KernelVector[]; score: number } = { pair: [], score: 0 };
  for (const group of groupsOf(usable)) {
    for (const predicted of group) {
      const saysPredicted = claim('predicted', predicted.label);
      if (saysPredicted === 0) continue;
      for (const observed of group) {
        if (observed === predicted || claim('predicted', observed.label) > 0) continue;
        const score = pairScore(observed, predicted, saysPredicted);
        if (score > best.score) best = { pair: [observed, predicted], score };
      }
    }
  }
  if (best.score > 0) return best.pair;
  const residual = usable.find(({ label }) => isResidual(label));
  return residual ? [residual] : [];
}

/**
 * Scores a pair. Names that state the roles count most; a common suffix, held-out data and a common table add to
 * that.
 */
function pairScore(observed: KernelVector, predicted: KernelVector, saysPredicted: number): number {
  const saysObserved = claim('observed', observed.label);
  if (saysObserved === 0) return 0;
  const isTest = /test|val|hold/i.test(observed.label) ? 0.5 : 0;
  const isTogether = observed.name === predicted.name && observed.place !== predicted.place ? 0.25 : 0;
  const suffix = /_(\w+)$/.exec(observed.label)?.[1];
  const isAlike = suffix && predicted.label.endsWith(`_${suffix}`) ? 0.75 : 0;
  return 2 * (saysObserved + saysPredicted) + isTest + isTogether + isAlike;
}

/** Groups vectors of equal length, largest groups first and otherwise in the order listed. */
export function groupsOf(vectors: readonly KernelVector[]): KernelVector[][] {
  const groups = new Map<number, KernelVector[]>();
  for (const vector of vectors) {
    const group = groups.get(vector.length);
    if (group) group.push(vector);
    else groups.set(vector.length, [vector]);
  }
  return [...groups.values()];
}
