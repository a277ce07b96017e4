import { isModel, isNamed, saysPrediction, saysTarget } from './column-names.ts';
import type { ColumnSketch } from './column-sketch.ts';

export const isPredictedLabel = ({ name }: ColumnSketch): boolean =>
  (isNamed('predictedLabel', name) || saysPrediction(name) || isModel(name)) && !isNamed('label', name);

export const isLabelNamed = ({ name }: ColumnSketch): boolean =>
  isNamed('label', name) || (saysTarget(name) && !saysPrediction(name));

/** The best of a list by a score above zero; all that share it. */
export function best<T>(all: readonly T[], score: (one: T) => number): T[] {
  const scored = all.map((one) => ({ one, score: score(one) })).filter((entry) => entry.score > 0);
  const most = Math.max(...scored.map((entry) => entry.score));
  return scored.filter((entry) => entry.score === most).map(({ one }) => one);
}
