import { type ColumnSketch, isNumeric, isWithin, sameSubject } from '../column-sketch.ts';
import { claim, isNamed, isPredictionOf, saysProbability } from '../names/column-names.ts';
import { differenceOf } from '../predictions/differences.ts';
import { mayMeanOther } from '../predictions/other-meanings.ts';
import type { Pair } from '../predictions/pair-guess.ts';

/** The share of its target's variance that a prediction may leave, depending on how much the names say. */
const poorest = 3;
const leavesAtMost = 0.75;
const leavesLittle = 0.25;
/** The largest distance, in standard deviations, between the means of a target and its prediction. */
const sameLevel = 0.5;
/** With fewer distinct values, they may be classes. */
const mostClasses = 20;
/** The most columns examined. */
const mostLooked = 60;

/**
 * Observed numbers with their predictions, if names say what predicts what and the values confirm it. A two-valued
 * group with a score next to such a pair is a feature, and a label with a probability belongs to another model.
 */
export function numbersBeside(columns: readonly ColumnSketch[]): Pair[] {
  const numbers = columns.filter(
    (column) => isNumeric(column) && column.distinct.length > mostClasses && !saysProbability(column.name),
  );
  const predictions = numbers.filter(({ name }) => claim('predicted', name) > 0).slice(0, mostLooked);
  const targets = numbers.filter(({ name }) => claim('predicted', name) === 0).slice(0, mostLooked);
  return predictions.flatMap((predicted) => {
    const own = targets.filter((observed) => arePair(observed, predicted));
    const pairs = own.map((observed) => ({ observed, predicted }));
    return pairs.length === 1 && !mayMeanOther(pairs[0]!, columns) ? pairs : [];
  });
}

function arePair(observed: ColumnSketch, predicted: ColumnSketch): boolean {
  const difference = differenceOf(observed, predicted);
  if (!difference) return false;
  const { ratio, shift } = difference;
  const areOfOneThing = sameSubject(observed, predicted) || isPredictionOf(predicted.name, observed.name);
  if (areOfOneThing) return ratio < poorest;
  const isRecognized = claim('observed', observed.name) > 0 || isNamed('predicted', predicted.name);
  if (isRecognized) return ratio < leavesAtMost;
  return ratio < leavesLittle && shift < sameLevel && !isWithin(predicted, 0, 1);
}
