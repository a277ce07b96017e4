import type { ColumnSketch } from '../column-sketch.ts';
import { isDoubtful, isPredictionOf, isSurelyPredicted } from '../names/column-names.ts';
import { correlationOf, differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';
import { explainsAnything, isClose, isOtherAxis, isRightOnAverage } from './pair-plausibility.ts';

/** Whether the values speak for another meaning of names that tell a pair: such a pair is asked about. */
export function mayMeanOther(pair: Pair, columns: readonly ColumnSketch[]): boolean {
  const isOther = !isSurelyPredicted(pair.predicted.name) && (isBound(pair) || isContrary(pair));
  return isOther || saysLittle(pair) || isAxis(pair, columns);
}

/** In fewer rows errors may be of one sign by chance. */
const fewestErrors = 20;

/**
 * Whether no value is on the other side of its partner: it is the most or the least there can be (a yield in theory,
 * water that grass would use), in another unit, or of another thing, rather than a prediction.
 */
function isBound({ observed, predicted }: Pair): boolean {
  const errors = observed.numbers.map((value, row) => value - predicted.numbers[row]!);
  const above = errors.filter((error) => error > 0).length;
  const below = errors.filter((error) => error < 0).length;
  return above + below >= fewestErrors && Math.min(above, below) === 0;
}

/** The more the one, the less the other: a grade of how bad it is, where 1 is good. */
function isContrary({ observed, predicted }: Pair): boolean {
  const { rows, correlation } = correlationOf(observed, predicted);
  return rows >= fewestErrors && correlation < contrary;
}
/** In twenty rows a correlation of zero is seldom below it by chance (one in eighty). */
const contrary = -0.5;

/** Both names have other meanings, the one tells nothing of the other, and their means differ: a car's model, a target. */
function saysLittle({ observed, predicted }: Pair): boolean {
  if (!isDoubtful('observed', observed.name) || !isDoubtful('predicted', predicted.name)) return false;
  const difference = differenceOf(observed, predicted);
  return difference !== undefined && !isClose(difference, explainsAnything) && !isRightOnAverage(difference);
}

/** Beside `x` and `xhat`, `yhat` is of one coordinate, or the direction of a vector. */
const isAxis = ({ observed, predicted }: Pair, columns: readonly ColumnSketch[]): boolean =>
  isPredictionOf(predicted.name, observed.name) &&
  columns.some(({ name }) => isOtherAxis(predicted.name, name));
