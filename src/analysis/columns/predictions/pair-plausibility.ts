import type { ColumnSketch } from '../column-sketch.ts';
import { unitOf, wordsIn } from '../names/name-words.ts';
import { type ColumnDifference, correlationOf, differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';

/** A partner explains at least a tenth of the variance, or a quarter if its name does not state its role. */
export const explainsAnything = 0.9;
export const explainsMuch = 0.75;
/** Up to here, a column of the prediction's size may be its target although the prediction explains nothing of it. */
export const explainsLittle = 1.3;
/** If means differ by more than this many standard deviations, the columns are different quantities. */
export const farApart = 1.5;
/** With few rows much is explained by chance: 2.5 standard errors of a correlation of zero. */
export const beyondChance = (rows: number): number =>
  rows < manyRows ? Math.min(explainsMuch, 1 - 2.5 / Math.sqrt(rows)) : explainsMuch;
const manyRows = 25;

export const isClose = ({ ratio, shift }: ColumnDifference, most: number): boolean =>
  ratio <= most && shift <= farApart;

/** The same of a pair. */
export const isCloseTo = ({ observed, predicted }: Pair, most: number): boolean => {
  const difference = differenceOf(observed, predicted);
  return difference !== undefined && isClose(difference, most);
};

/** Whether the mean difference is within three standard errors of zero, as for hardly anything but a prediction. */
export const isRightOnAverage = ({ shift, rows }: ColumnDifference): boolean => shift * Math.sqrt(rows) <= 3;

/** Whether the mean difference is more than three standard errors from zero. */
export const isBiased = ({ ratio, shift, rows }: ColumnDifference): boolean =>
  shift * Math.sqrt(rows) > 3 * Math.sqrt(ratio);

/** Whether a prediction explains nothing and is many standard deviations off: a logarithm, or an effect. */
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

/** Whether a prediction is on another scale or in another unit than its supposed target. */
export const areOfOther = (pair: Pair): boolean =>
  areOfOtherScales(pair) || areOfOtherUnits(pair.observed, pair.predicted);

/** A column in centimeters does not predict one in meters. */
export function areOfOtherUnits(one: ColumnSketch, other: ColumnSketch): boolean {
  const [unit, unitOfOther] = [unitOf(one.name), unitOf(other.name)];
  return unit !== undefined && unitOfOther !== undefined && unit !== unitOfOther;
}

/** `x_pred` for `y_pred`, `xhat` for `yhat`: coordinates. */
export function isOtherAxis(name: string, other: string): boolean {
  if (/^yhat$/i.test(name)) return /^[xz]hat$/i.test(other);
  const [axis, ...part] = wordsIn(name);
  const [second, ...others] = wordsIn(other);
  return axis === 'y' && part.length > 0 && /^[xzuvw]$/.test(second ?? '') && part.join() === others.join();
}

/**
 * Whether one column is an increasing function of the other, in all rows up to rounding: a logarithm, a rank, a
 * z-score. A rounded one has fewer values.
 */
export function isOtherScaleOf(one: ColumnSketch, other: ColumnSketch): boolean {
  // Nearly all columns fail within their first rows, before anything is sorted: tables may have thousands of columns.
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
 * Nonnegative whole numbers with the same mean as the other column and a larger variance: counts and their
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

/** Closer to whole numbers than counts are to their expectations: nominal against manufactured sizes, or rounded values. */
export function isWithinRounding({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || difference.ratio > tenth) return false;
  return difference.ratio * observed.standardDeviation ** 2 <= varianceOfRounding;
}
/** Rare counts are as close, but leave nearly all of their variance unexplained. */
const tenth = 0.1;
/** Slightly more than the variance of a uniform distribution between −½ and ½. */
const varianceOfRounding = 0.1;

/** A model with one feature: its prediction is a linear function of it. */
export const isLineOf = (prediction: ColumnSketch, feature: ColumnSketch): boolean => {
  const { rows, correlation } = correlationOf(prediction, feature);
  return rows >= fewestOfLine && Math.abs(correlation) > exactLine;
};
const fewestOfLine = 10;
const exactLine = 1 - 1e-7;

/** As close to a prediction, and as high on average, as hardly any column but its target. */
export function isSurelyOf(column: ColumnSketch, prediction: ColumnSketch): boolean {
  const difference = differenceOf(column, prediction);
  return (
    difference !== undefined &&
    isClose(difference, explainsMuch) &&
    isRightOnAverage(difference) &&
    !isLineOf(prediction, column)
  );
}

/**
 * Whether the slope of the observed values along the prediction is 1 within two standard errors, and the prediction
 * surely varies less: of two measurements with equal errors, neither does (Pitman 1939 and Morgan 1939, A test for the
 * significance of the difference between the two variances in a sample from a normal bivariate population).
 */
export function isCalibrated(observed: ColumnSketch, predicted: ColumnSketch): boolean {
  const { rows, correlation } = correlationOf(observed, predicted);
  if (rows < 3) return false;
  const noise = Math.sqrt((1 - correlation ** 2) / (rows - 2));
  const scale = observed.standardDeviation / predicted.standardDeviation;
  const isOne = Math.abs(correlation * scale - 1) <= 2 * noise * scale;
  // The correlation of sum and difference, which is zero if both vary alike.
  const ofSum = (scale ** 2 - 1) / Math.sqrt((scale ** 2 + 1) ** 2 - (2 * correlation * scale) ** 2);
  return isOne && ofSum * Math.sqrt((rows - 2) / (1 - ofSum ** 2)) > surely;
}

/** The 1% point of the normal distribution. */
const surely = 2.33;
