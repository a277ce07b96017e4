import type { ColumnSketch } from '../column-sketch.ts';
import type { Roles } from '../parts.ts';
import { found, type Guess } from '../reading.ts';
import { isScale } from '../rows/row-parts.ts';

/**
 * Makes the only reading of a file certain if a standard deviation matches the differences between its two columns row
 * by row: `y`, `mean` and `std` are a prediction if each row has its own mean, and statistics of groups otherwise.
 */
export function confirmedByScale(guess: Guess, columns: readonly ColumnSketch[]): Guess {
  if (guess.kind !== 'tie' || guess.choices.length !== 1) return guess;
  const [roles] = guess.choices as [Roles];
  return scaleMatchesErrors(roles, columns) ? found(roles) : guess;
}

/** With fewer rows, errors may match the standard deviation by chance. */
const fewestRows = 20;
/**
 * The largest mean, and the range of the mean square, of errors divided by the stated standard deviation, for a model
 * that is roughly calibrated.
 */
const mostBias = 0.5;
const meanSquare = { least: 0.4, most: 2.5 };
/** A group's mean occurs in several rows, while predictions are rarely equal. */
const leastDistinct = 0.9;

function scaleMatchesErrors(roles: Roles, columns: readonly ColumnSketch[]): boolean {
  if (roles.kind !== 'observed') return false;
  const named = (name: string) => columns.find((column) => column.name === name);
  const [observed, predicted] = [named(roles.observed), named(roles.predicted)];
  const scale = columns.find(isScale);
  if (!observed || !predicted || !scale) return false;
  if (predicted.distinct.length < leastDistinct * predicted.present) return false;
  const scaled = observed.numbers
    .map((value, row) => (value - predicted.numbers[row]!) / scale.numbers[row]!)
    .filter(Number.isFinite);
  if (scaled.length < fewestRows) return false;
  const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = meanOf(scaled.map((value) => value ** 2));
  return Math.abs(meanOf(scaled)) <= mostBias && square >= meanSquare.least && square <= meanSquare.most;
}
