import type { ColumnSketch } from '../column-sketch.ts';
import { unitOf, wordsIn } from '../names/name-words.ts';
import { type ColumnDifference, correlationOf, differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';

/** A partner explains at least a tenth of the variance; one without a name of its part a quarter. */
export const explainsAnything = 0.9;
export const explainsMuch = 0.75;
/** Up to here a column of the prediction's size may be its target though the prediction says nothing of it. */
export const explainsLittle = 1.3;
/** Means further apart than this many standard deviations are those of different things. */
export const farApart = 1.5;
/** In few rows much is explained by chance: 2.5 standard errors of a correlation of zero. */
export const beyondChance = (rows: number): number =>
  rows < manyRows ? Math.min(explainsMuch, 1 - 2.5 / Math.sqrt(rows)) : explainsMuch;
const manyRows = 25;

export const isClose = ({ ratio, shift }: ColumnDifference, most: number): boolean =>
  ratio <= most && shift <= farApart;

/** Right on average, as hardly anything but a prediction is: by three standard errors of the mean at most. */
export const isRightOnAverage = ({ shift, rows }: ColumnDifference): boolean => shift * Math.sqrt(rows) <= 3;

/** Off on average by more than three standard errors of the mean difference. */
export const isBiased = ({ ratio, shift, rows }: ColumnDifference): boolean =>
  shift * Math.sqrt(rows) > 3 * Math.sqrt(ratio);

/** Whether a prediction tells nothing and lies many standard deviations off: a logarithm, or an effect. */
function areOfOtherScales({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || difference.ratio <= tellsNothing) return false;
  const hardlyVaries = predicted.standardDeviation < hardlyAnything * observed.standardDeviation;
  return difference.shift > (hardlyVaries ? someDeviations : manyDeviations);
}
const tellsNothing = 0.9;
const hardlyAnything = 0.05;
const someDeviations = 1;
const manyDeviations = 4;

/** Whether a prediction is of another scale or in another unit than what it is said to predict. */
export const areOfOther = (pair: Pair): boolean =>
  areOfOtherScales(pair) || areOfOtherUnits(pair.observed, pair.predicted);

/** What is measured in centimeters does not predict what is measured in meters. */
export function areOfOtherUnits(one: ColumnSketch, other: ColumnSketch): boolean {
  const [unit, unitOfOther] = [unitOf(one.name), unitOf(other.name)];
  return unit !== undefined && unitOfOther !== undefined && unit !== unitOfOther;
}

/** `x_pred` beside `y_pred`, `xhat` beside `yhat`: coordinates. */
export function isOtherAxis(name: string, other: string): boolean {
  if (/^yhat$/i.test(name)) return /^[xz]hat$/i.test(other);
  const [axis, ...part] = wordsIn(name);
  const [second, ...others] = wordsIn(other);
  return axis === 'y' && part.length > 0 && /^[xzuvw]$/.test(second ?? '') && part.join() === others.join();
}

/**
 * Whether the higher one column, the higher the other, in all rows but for rounding: a logarithm, a rank, a z-score. A rounded
 * one has fewer values.
 */
export function isOtherScaleOf(one: ColumnSketch, other: ColumnSketch): boolean {
  // Nearly all columns fail in their first rows, before anything is sorted: tables may have thousands.
  const step = ({ numbers }: ColumnSketch, row: number) => numbers[row]! - numbers[row - 1]!;
  for (let row = 1; row < one.numbers.length; row++) if (step(one, row) * step(other, row) < 0) return false;
  const rows = [...one.numbers.keys()]
    .map((row): [number, number] => [one.numbers[row]!, other.numbers[row]!])
    .filter(([a, b]) => Number.isFinite(a + b))
    .sort(([a, b], [c, d]) => a - c || b - d);
  const isRising = rows.every(([, value], k) => k === 0 || value >= rows[k - 1]![1]);
  const [values, others] = [0, 1].map((side) => new Set(rows.map((row) => row[side])).size) as [
    number,
    number,
  ];
  return isRising && Math.min(values, others) >= Math.max(fewestOnScale, values / 2, others / 2);
}
const fewestOnScale = 3;

/**
 * Whole numbers, none below zero, whose mean the column beside them has too, and which vary more than it: counts and their
 * expectations, by the law of total variance.
 */
export function isOfCounts({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  const isLevel = difference !== undefined && difference.shift <= sameMean;
  const variesLess = predicted.standardDeviation < observed.standardDeviation;
  const isSize = isWithinRounding({ observed, predicted });
  return observed.min >= 0 && predicted.min >= 0 && isLevel && variesLess && !isSize;
}
export const sameMean = 0.2;

/** Closer to whole numbers than counts are to what was expected: those of a drawing beside the parts made by it, or rounded. */
export function isWithinRounding({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || difference.ratio > tenth) return false;
  return difference.ratio * observed.standardDeviation ** 2 <= varianceOfRounding;
}
/** Rare counts are as close, and leave nearly all of their variance. */
const tenth = 0.1;
/** A little more than that of an even distribution between −½ and ½. */
const varianceOfRounding = 0.1;

/** A model of one feature: its prediction is a line of it. */
export const isLineOf = (prediction: ColumnSketch, feature: ColumnSketch): boolean => {
  const { rows, correlation } = correlationOf(prediction, feature);
  return rows >= fewestOfLine && Math.abs(correlation) > exactLine;
};
const fewestOfLine = 10;
const exactLine = 1 - 1e-7;

/** As close to a prediction, and as high on average, as few but its target are. */
export function isSurelyOf(column: ColumnSketch, prediction: ColumnSketch): boolean {
  const difference = differenceOf(column, prediction);
  return (
    difference !== undefined &&
    isClose(difference, explainsMuch) &&
    isRightOnAverage(difference) &&
    !isLineOf(prediction, column)
  );
}
