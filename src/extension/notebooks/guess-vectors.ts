import { claim, isResidual } from '../../analysis/columns/names/column-names.ts';
import type { KernelVector } from './kernel-answer.ts';

/**
 * The vectors that are probably meant: of those of equal length an observed and a predicted one, by their names, else
 * residuals. Empty where no name says anything.
 *
 * `y_test` beside `y_pred`, not `y_train`, which is longer.
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

/** A name of the part counts most; then a common beginning or end, and that both are columns of one table. */
function pairScore(observed: KernelVector, predicted: KernelVector, saysPredicted: number): number {
  const saysObserved = claim('observed', observed.label);
  if (saysObserved === 0) return 0;
  const isTest = /test|val|hold/i.test(observed.label) ? 0.5 : 0;
  const isTogether = observed.name === predicted.name && observed.place !== predicted.place ? 0.25 : 0;
  const suffix = /_(\w+)$/.exec(observed.label)?.[1];
  const isAlike = suffix && predicted.label.endsWith(`_${suffix}`) ? 0.75 : 0;
  return 2 * (saysObserved + saysPredicted) + isTest + isTogether + isAlike;
}

/** Those of equal length, longest groups of names first as they were listed. */
export function groupsOf(vectors: readonly KernelVector[]): KernelVector[][] {
  const groups = new Map<number, KernelVector[]>();
  for (const vector of vectors) {
    const group = groups.get(vector.length);
    if (group) group.push(vector);
    else groups.set(vector.length, [vector]);
  }
  return [...groups.values()];
}
