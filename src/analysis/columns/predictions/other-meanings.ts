import { type ColumnSketch, decimalsIn, direction, isNumeric } from '../column-sketch.ts';
import { isDoubtful, isPredictionOf, isSurelyPredicted, saysPrediction } from '../names/column-names.ts';
import { isGoal } from '../names/goal-names.ts';
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

/** Whether the values suggest another meaning of names that look like a pair: the user is asked about such a pair. */
export function mayMeanOther(pair: Pair, columns: readonly ColumnSketch[]): boolean {
  const isOther = () => isBound(pair) || isContrary(pair) || isTakenOver(pair) || isRounded(pair);
  if (!isSurelyPredicted(pair.predicted.name) && isOther()) return true;
  return (
    saysLittle(pair) || isAxis(pair, columns) || isRuleOfThumb(pair, columns) || areSorted(pair, columns)
  );
}

/** Whether what is called a prediction may be a goal: goals are not fitted, so that no loss follows from missing them. */
export const isOfGoal = ({ predicted }: Pair): boolean => isGoal(predicted.name);

/** With fewer rows, all errors may have one sign by chance. */
const fewestErrors = 20;

/**
 * Whether all errors have one sign: then one column is an upper or lower limit of the other (a theoretical yield,
 * potential evapotranspiration), in another unit, or of another quantity, rather than a prediction.
 */
function isBound({ observed, predicted }: Pair): boolean {
  const errors = observed.numbers.map((value, row) => value - predicted.numbers[row]!);
  const above = errors.filter((error) => error > 0).length;
  const below = errors.filter((error) => error < 0).length;
  return above + below >= fewestErrors && Math.min(above, below) === 0;
}

/** Whether one decreases as the other increases: a grade in which 1 is the best. */
function isContrary({ observed, predicted }: Pair): boolean {
  const { rows, correlation } = correlationOf(observed, predicted);
  return rows >= fewestErrors && correlation < contrary;
}
/** For twenty rows, an uncorrelated pair is rarely below this by chance (one in eighty). */
const contrary = -0.5;

/**
 * Whether most values equal their partner's to the last digit, as no model achieves: what was due and was paid, or an
 * estimate that replaced a reading. Whole numbers and a single frequent value, such as zero rain, agree more often.
 */
function isTakenOver({ observed, predicted }: Pair): boolean {
  if (observed.isWhole) return false;
  const rows = observed.numbers.filter((value, row) =>
    Number.isFinite(value - predicted.numbers[row]!),
  ).length;
  const same = observed.numbers.filter((value, row) => value === predicted.numbers[row]);
  return rows >= fewestErrors && same.length > rows / 2 && new Set(same).size > rows / 4;
}

/** Whether one column is the other, rounded: nominal and actual sizes, a table and its source. */
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

/**
 * Whether both increase with the rows, although pairs are farther apart than neighboring rows, and no column explains
 * the order: values sorted separately, as in a Q–Q plot.
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
 * Whether a prediction is computed from another column alone, is biased and explains little: a rule for another
 * purpose, like the ideal body weight for a ventilator, which is a function of height. A regression on one feature is
 * unbiased.
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
/** R² of a line whose values are rounded. */
const roundedLine = 0.999;

/**
 * Both names have other meanings, and the columns explain little of each other: their means differ (a car's model, a
 * target), or they are as far apart as unrelated quantities (simulation time, wall-clock time).
 */
function saysLittle({ observed, predicted }: Pair): boolean {
  if (!isDoubtful('observed', observed.name) || !isDoubtful('predicted', predicted.name)) return false;
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || isClose(difference, explainsAnything)) return false;
  return !isRightOnAverage(difference) || difference.ratio > explainsLittle;
}

/**
 * Next to `x` and `xhat`, `yhat` is a coordinate or the component of a vector;
 * `eta` next to `phi` is an angle in particle physics.
 */
const isAxis = ({ observed, predicted }: Pair, columns: readonly ColumnSketch[]): boolean =>
  (isPredictionOf(predicted.name, observed.name) &&
    columns.some(({ name }) => isOtherAxis(predicted.name, name))) ||
  (isLast('eta', predicted.name) && columns.some(({ name }) => isLast('phi', name)));

const isLast = (word: string, name: string): boolean => wordsIn(name).at(-1) === word;
