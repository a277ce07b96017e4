import { type ColumnSketch, direction, isNumeric } from '../column-sketch.ts';
import { isDoubtful, isPredictionOf, isSurelyPredicted, saysPrediction } from '../names/column-names.ts';
import { wordsIn } from '../names/name-words.ts';
import { rowPartsOf } from '../rows/row-parts.ts';
import { correlationOf, differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';
import {
  explainsAnything,
  explainsLittle,
  explainsMuch,
  isBiased,
  isClose,
  isOtherAxis,
  isRightOnAverage,
} from './pair-plausibility.ts';

/** Whether the values speak for another meaning of names that tell a pair: such a pair is asked about. */
export function mayMeanOther(pair: Pair, columns: readonly ColumnSketch[]): boolean {
  const isOther = () => isBound(pair) || isContrary(pair) || isTakenOver(pair) || isRounded(pair);
  if (!isSurelyPredicted(pair.predicted.name) && isOther()) return true;
  return (
    saysLittle(pair) || isAxis(pair, columns) || isRuleOfThumb(pair, columns) || areSorted(pair, columns)
  );
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

/**
 * Whether most values are their partner's to the last digit, as no model meets them: what was due and was paid, or an
 * estimate that was put in for a reading. Whole numbers and a single value, a zero of no rain, are met more often.
 */
function isTakenOver({ observed, predicted }: Pair): boolean {
  if (observed.isWhole) return false;
  const rows = observed.numbers.filter((value, row) =>
    Number.isFinite(value - predicted.numbers[row]!),
  ).length;
  const same = observed.numbers.filter((value, row) => value === predicted.numbers[row]);
  return rows >= fewestErrors && same.length > rows / 2 && new Set(same).size > rows / 4;
}

/** Whether one column is the other, rounded: what was to be made beside what was made, a table beside its source. */
function isRounded({ observed, predicted }: Pair): boolean {
  if (observed.isWhole || predicted.distinct.length <= 2) return false;
  const half = 10 ** -Math.min(decimalsIn(observed), decimalsIn(predicted)) / 2;
  const errors = observed.numbers
    .map((value, row) => value - predicted.numbers[row]!)
    .filter(Number.isFinite);
  const within = errors.filter((error) => Math.abs(error) <= half * (1 + 1e-9));
  return errors.length >= fewestErrors && within.length > nearlyAll * errors.length;
}
const nearlyAll = 0.95;

const decimalsIn = ({ distinct }: ColumnSketch): number =>
  Math.max(...distinct.map((value) => value.split('.')[1]?.length ?? 0));

/**
 * Whether both rise with the rows, though they are further apart than their neighbors are, and no column says along what:
 * values sorted apart, as a Q–Q plot has them.
 */
function areSorted({ observed, predicted }: Pair, columns: readonly ColumnSketch[]): boolean {
  const way = direction(observed);
  if (way === 0 || direction(predicted) !== way || observed.distinct.length < fewestErrors) return false;
  const errors = observed.numbers.map((value, row) => Math.abs(value - predicted.numbers[row]!));
  const apart = errors.filter(Number.isFinite).reduce((sum, error) => sum + error, 0);
  if (apart < observed.max - observed.min) return false;
  const others = columns.filter((column) => column !== observed && column !== predicted);
  return rowPartsOf(others, {}).order === undefined;
}

/**
 * Whether a prediction is worked out of another column alone, lies off and tells little: a rule for something else, as the
 * body weight that a respirator is set by is one of the height. A regression on one feature is right on average.
 */
function isRuleOfThumb({ observed, predicted }: Pair, columns: readonly ColumnSketch[]): boolean {
  const difference = differenceOf(observed, predicted);
  if (!difference || difference.ratio <= explainsMuch || !isBiased(difference)) return false;
  return columns.some((column) => {
    const isOther = isNumeric(column) && column !== observed && column !== predicted;
    if (!isOther || saysPrediction(column.name)) return false;
    return Math.abs(correlationOf(predicted, column).correlation) > roundedLine;
  });
}
/** A line whose values are rounded. */
const roundedLine = 0.999;

/**
 * Both names have other meanings, and the one tells nothing of the other: their means differ (a car's model, a target), or
 * they are as far apart as what has nothing to do with each other (the time of a simulation, the real one).
 */
function saysLittle({ observed, predicted }: Pair): boolean {
  if (!isDoubtful('observed', observed.name) || !isDoubtful('predicted', predicted.name)) return false;
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || isClose(difference, explainsAnything)) return false;
  return !isRightOnAverage(difference) || difference.ratio > explainsLittle;
}

/**
 * Beside `x` and `xhat`, `yhat` is of one coordinate, or the direction of a vector; `eta` is the angle beside `phi` of what
 * flies out of a collision.
 */
const isAxis = ({ observed, predicted }: Pair, columns: readonly ColumnSketch[]): boolean =>
  (isPredictionOf(predicted.name, observed.name) &&
    columns.some(({ name }) => isOtherAxis(predicted.name, name))) ||
  (isLast('eta', predicted.name) && columns.some(({ name }) => isLast('phi', name)));

const isLast = (word: string, name: string): boolean => wordsIn(name).at(-1) === word;
