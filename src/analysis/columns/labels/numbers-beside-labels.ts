import { type ColumnSketch, isNumeric, isWithin, sameSubject } from '../column-sketch.ts';
import { claim, isNamed, isPredictionOf, saysProbability } from '../names/column-names.ts';
import { differenceOf } from '../predictions/differences.ts';
import { mayMeanOther } from '../predictions/other-meanings.ts';
import type { Pair } from '../predictions/pair-guess.ts';

/** What part of its target's variance a prediction leaves: by how much the names say. */
const poorest = 3;
const leavesAtMost = 0.75;
const leavesLittle = 0.25;
/** Standard deviations between the means of a target and its prediction. */
const sameLevel = 0.5;
/** Fewer values may be classes. */
const mostClasses = 20;
/** So many columns are looked at. */
const mostLooked = 60;

/**
 * Observed numbers beside their predictions, where names say what predicts what and the values bear it out. A group of
 * two values with a score beside such a pair is a feature, and a label with a probability another model’s.
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
  const isNamedPart = claim('observed', observed.name) > 0 || isNamed('predicted', predicted.name);
  if (isNamedPart) return ratio < leavesAtMost;
  return ratio < leavesLittle && shift < sameLevel && !isWithin(predicted, 0, 1);
}
