import type { ColumnSketch } from './column-sketch.ts';
import { type ColumnDifference, differenceOf } from './differences.ts';
import { unitOf } from './name-words.ts';
import type { Pair } from './pair-guess.ts';

/** A partner explains at least a tenth of the variance; one without a name of its part a quarter. */
export const explainsAnything = 0.9;
export const explainsMuch = 0.75;
/** Means further apart than this many standard deviations are those of different things. */
export const farApart = 1.5;
/** In few rows much is explained by chance: 2.5 standard errors of a correlation of zero. */
export const beyondChance = (rows: number): number =>
  rows < manyRows ? Math.min(explainsMuch, 1 - 2.5 / Math.sqrt(rows)) : explainsMuch;
const manyRows = 25;

export const isClose = ({ ratio, shift }: ColumnDifference, most: number): boolean =>
  ratio <= most && shift <= farApart;

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

/** `x_pred` beside `y_pred`: coordinates. */
export const isOtherAxis = (name: string, other: string): boolean =>
  /^y[ _.]/i.test(name) && /^[xzuvw]$/i.test(other[0]!) && name.slice(1) === other.slice(1);

/**
 * Whole numbers, none below zero, whose mean the column beside them has too, and which vary more than it: counts and their
 * expectations, by the law of total variance.
 */
export function isOfCounts({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  const isLevel = difference !== undefined && difference.shift <= sameMean;
  const variesLess = predicted.standardDeviation < observed.standardDeviation;
  return observed.min >= 0 && predicted.min >= 0 && isLevel && variesLess;
}
export const sameMean = 0.2;
