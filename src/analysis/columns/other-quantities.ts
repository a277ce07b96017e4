import { unitOf } from './column-names.ts';
import type { ColumnSketch } from './column-sketch.ts';
import { differenceOf } from './differences.ts';
import type { Pair } from './pair-guess.ts';

/** Whether a prediction tells nothing and lies many standard deviations off: a logarithm, or an effect. */
export function areOfOtherScales({ observed, predicted }: Pair): boolean {
  const difference = differenceOf(observed, predicted);
  if (difference === undefined || difference.ratio <= tellsNothing) return false;
  const hardlyVaries = predicted.standardDeviation < hardlyAnything * observed.standardDeviation;
  return difference.shift > (hardlyVaries ? someDeviations : manyDeviations);
}
const tellsNothing = 0.9;
const hardlyAnything = 0.05;
const someDeviations = 1;
const manyDeviations = 4;

/** What is measured in centimeters does not predict what is measured in meters. */
export function areOfOtherUnits(one: ColumnSketch, other: ColumnSketch): boolean {
  const [unit, unitOfOther] = [unitOf(one.name), unitOf(other.name)];
  return unit !== undefined && unitOfOther !== undefined && unit !== unitOfOther;
}
