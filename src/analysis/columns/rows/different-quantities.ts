import { difference } from '../../../numerics/elementwise.ts';
import { medianInPlace } from '../../../numerics/order-statistics.ts';
import { type ColumnSketch, isConstant, rowsWhere } from '../column-sketch.ts';
import { namesModels } from '../names/column-names.ts';
import { haveUnits, isQuantityName, isQuantityNumber, nameQuantities } from '../names/quantity-names.ts';
import type { Roles } from '../parts.ts';
import { stacksTargets, targetsAmong } from './stacked-targets.ts';

/** The rows of one of several quantities: its column, its name there, and the columns in its rows. */
interface QuantityRows {
  column: string;
  value: string;
  columns: ColumnSketch[];
}

/**
 * The readings of a file whose rows are about different quantities: each of them, and all together; none for others.
 *
 * @param complete adds the other parts of a reading for the columns in some of the rows
 */
export function readingsByQuantity(
  roles: Roles,
  columns: readonly ColumnSketch[],
  complete: (rows: readonly ColumnSketch[], part: { split: string } | { group: string }) => Roles,
): Roles[] {
  const quantities = differentQuantities(roles, columns);
  const [first] = quantities;
  if (!first) return [];
  const each = quantities.map(({ column, value, columns: rows }) => ({
    ...complete(rows, { split: column }),
    splitValues: [value],
  }));
  return [...each, complete(columns, { group: first.column })];
}

/**
 * The rows of each quantity, if a column says which of several quantities with unlike errors a row is about: a length in
 * millimeters or a mass in grams. Their errors have no common unit, so that no distribution and no loss is that of all.
 */
function differentQuantities(roles: Roles, columns: readonly ColumnSketch[]): QuantityRows[] {
  if (roles.kind !== 'residual' && roles.kind !== 'observed') return [];
  const observed = columns.find(({ name }) => name === roles.observed);
  const targets = targetsAmong(columns, observed);
  const column = columns.find(
    (one) =>
      (one.kind === 'text' || isQuantityNumber(one.name)) &&
      one.name !== roles.split &&
      !isConstant(one) &&
      one.distinct.length <= mostQuantities &&
      (isQuantityName(one.name) ||
        isQuantityNumber(one.name) ||
        nameQuantities(one.distinct) ||
        haveUnits(one.distinct)) &&
      !namesModels(one.name) &&
      !stacksTargets(one, targets),
  );
  if (!column) return [];
  const each = column.distinct.map((value) => ({
    column: column.name,
    value,
    columns: rowsWhere(columns, column, value),
  }));
  const areUnlike = () => haveUnlikeErrors(each.map((one) => sizeOfErrors(roles, one.columns)));
  return haveUnits(column.distinct) || areUnlike() ? each : [];
}

type OfErrors = Extract<Roles, { kind: 'residual' | 'observed' }>;

/** Quantities are listed by name; more values are the series of a panel. */
const mostQuantities = 12;

/** The median size of the errors. */
function sizeOfErrors(roles: OfErrors, columns: readonly ColumnSketch[]): number {
  const numbers = (name: string) => columns.find((column) => column.name === name)!.numbers;
  const errors =
    roles.kind === 'residual'
      ? numbers(roles.residual)
      : difference(numbers(roles.observed), numbers(roles.predicted));
  return medianInPlace(errors.map(Math.abs).filter(Number.isFinite));
}

/** Whether the errors of one quantity are several times those of another. */
function haveUnlikeErrors(sizes: readonly number[]): boolean {
  const known = sizes.filter((size) => size > 0);
  return known.length > 1 && Math.max(...known) > timesLarger * Math.min(...known);
}
const timesLarger = 3;
