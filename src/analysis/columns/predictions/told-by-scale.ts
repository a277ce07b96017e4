import type { ColumnSketch } from '../column-sketch.ts';
import type { Roles } from '../parts.ts';
import { found, type Guess } from '../reading.ts';
import { isScale } from '../rows/row-parts.ts';

/**
 * The only reading of a file is sure where a standard deviation beside its two columns says, row by row, how far they
 * are apart: `y`, `mean` and `std` are a prediction where the means are rows' own, and figures of groups else.
 */
export function toldByScale(guess: Guess, columns: readonly ColumnSketch[]): Guess {
  if (guess.kind !== 'tie' || guess.choices.length !== 1) return guess;
  const [roles] = guess.choices as [Roles];
  return isToldByScale(roles, columns) ? found(roles) : guess;
}

/** In fewer rows errors may be of that size by chance. */
const fewestRows = 20;
/** Mean and mean square of errors that are divided by what a model, not too sure of itself, says they are. */
const mostBias = 0.5;
const meanSquare = { least: 0.4, most: 2.5 };
/** A group's mean stands in several rows; hardly two predictions are equal. */
const leastDistinct = 0.9;

function isToldByScale(roles: Roles, columns: readonly ColumnSketch[]): boolean {
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
