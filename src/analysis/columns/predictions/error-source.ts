import type { ColumnSketch } from '../column-sketch.ts';
import { isNamed } from '../names/column-names.ts';
import { type ErrorRelation, relationOf } from './differences.ts';
import type { Pair, Pairs } from './pair-guess.ts';

/** Two columns, and how the errors are related to their difference. */
export interface Source {
  pair: Pair;
  relation: ErrorRelation;
}

/** The two columns whose difference a column of errors is, whatever their names. */
export function sourceOf(
  error: ColumnSketch,
  others: readonly ColumnSketch[],
  { observed, predicted }: Pick<Pairs, 'observed' | 'predicted'>,
): Source | undefined {
  const few = others.slice(0, 30);
  const surely = observed.filter(({ name }) => !isNamed('either', name));
  const sources = surely.length > 0 ? surely : few;
  const models = predicted.length > 0 ? predicted : few;
  for (const one of sources) {
    for (const other of models) {
      if (one === other) continue;
      const relation = relationOf(error, one, other);
      const isKnown = surely.includes(one) || predicted.includes(other);
      // Whole numbers next to others are the observed ones: the errors are predicted minus observed.
      if (relation === 'same' && !isKnown && other.isWhole && !one.isWhole)
        return { pair: { observed: other, predicted: one }, relation: 'turned' };
      if (relation === 'same' || (isKnown && ['turned', 'absolute', 'squared', 'glm'].includes(relation)))
        return { pair: { observed: one, predicted: other }, relation };
    }
  }
  return undefined;
}
