import { expect, it } from 'vitest';
import { errorAtAnEnd } from '../../../src/analysis/checks/error-at-an-end.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

const n = 200;
/** Errors of mean 0, whose squares are known: ±size in turn, of pairs of rows. */
const errors = (size: (pair: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, row) => (row % 2 ? -1 : 1) * size(row >> 1));
const along = Float64Array.from({ length: n }, (_, row) => row);

it('is a tenth if the errors are of equal size, or if nothing varies along the values', () => {
  expect(errorAtAnEnd(prepareResiduals(errors(() => 3)), along)).toBeCloseTo(0.1, 12);
  const grown = prepareResiduals(errors((pair) => pair));
  expect(errorAtAnEnd(grown, new Float64Array(n).fill(7))).toBeCloseTo(0.1, 12);
});

it('is the share of the last tenth, from either end', () => {
  // Ten of a hundred pairs are of size 6, the others of size 1: 360 of 450.
  const residuals = prepareResiduals(errors((pair) => (pair >= 90 ? 6 : 1)));
  expect(errorAtAnEnd(residuals, along)).toBeCloseTo(0.8, 12);
  expect(
    errorAtAnEnd(
      residuals,
      along.map((value) => -value),
    ),
  ).toBeCloseTo(0.8, 12);
});

it('does not depend on the order of rows with equal values', () => {
  const { normal } = seededRandom(4);
  const values = Float64Array.from({ length: n }, normal);
  const fives = along.map((row) => Math.floor(row / 40));
  const one = errorAtAnEnd(prepareResiduals(values), fives);
  const other = errorAtAnEnd(prepareResiduals(values.toReversed()), fives.toReversed());
  expect(other).toBeCloseTo(one, 12);
});

it('treats a row of weight 2 as two rows', () => {
  const { normal } = seededRandom(5);
  const values = Float64Array.from({ length: n }, normal);
  const weights = along.map((row) => 1 + (row % 3));
  const rows = [...values.keys()].flatMap((row) => new Array<number>(weights[row]!).fill(row));
  const repeated = prepareResiduals(Float64Array.from(rows, (row) => values[row]!));
  const weighted = prepareResiduals(values, { weights });
  expect(errorAtAnEnd(weighted, along)).toBeCloseTo(errorAtAnEnd(repeated, Float64Array.from(rows)), 9);
});

it('is 0 if all errors are equal', () => {
  expect(errorAtAnEnd(prepareResiduals(new Float64Array(n)), along)).toBe(0);
});
