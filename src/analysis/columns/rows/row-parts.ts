import { type ColumnSketch, direction, isConstant, isNumeric } from '../column-sketch.ts';
import { isNamed, isScaleName, isUnnamed, namesModels } from '../names/column-names.ts';
import { isIdentifier } from '../names/identifiers.ts';
import { isInfluence } from '../names/influence-names.ts';
import { wordsIn } from '../names/name-words.ts';
import { splitOf } from '../names/split-values.ts';
import { isOfSpread } from '../names/spread-names.ts';
import { isPeriod } from '../names/times.ts';
import { isWeightName } from '../names/weight-names.ts';
import type { rowPartIds } from '../parts.ts';
import { isInverseOf } from './inverse-weights.ts';
import { stacksTargets, targetsAmong } from './stacked-targets.ts';

/** Roles that are possible for rows of every kind. */
export type RowParts = { [P in (typeof rowPartIds)[number]]?: string };

/** Order, group, split and weight among columns that have no main role; some may be known. */
export function rowPartsOf(
  free: readonly ColumnSketch[],
  known: RowParts,
  main: readonly ColumnSketch[] = [],
  observed?: ColumnSketch,
): RowParts {
  const others = free.filter(({ name }) => !Object.values(known).includes(name));
  const split = known.split ?? others.find((column) => splitOf(column.name, column.distinct))?.name;
  const rest = others.filter(({ name }) => name !== split);
  const order = known.order ?? orderAmong(rest)?.name ?? orderWithinSeries(rest)?.name;
  const remaining = rest.filter(({ name }) => name !== order);
  const group =
    known.group ??
    groupAmong(
      remaining,
      free.find(({ name }) => name === order),
      observed,
    )?.name;
  const weight =
    known.weight ?? remaining.find((column) => column.name !== group && isWeight(column, main))?.name;
  return {
    ...(order !== undefined && { order }),
    ...(group !== undefined && { group }),
    ...(split !== undefined && { split }),
    ...(weight !== undefined && { weight }),
  };
}

const isOfDates = ({ kind, distinct }: ColumnSketch): boolean =>
  kind === 'date' || (kind === 'text' && distinct.length > 0 && distinct.every(isPeriod));

/** Dates that are attributes of something other than the row. */
const isOfBirth = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:birth|dob|birthday|born)/.test(word));

/** Dates before numbers, names that say order before others, and the column with the most distinct values. */
function orderAmong(columns: readonly ColumnSketch[]): ColumnSketch | undefined {
  const dates = columns.filter(
    (column) => isOfDates(column) && column.distinct.length >= 4 && !isOfBirth(column.name),
  );
  const numbers = columns.filter(isOrderOfNumbers);
  const preferred = (among: readonly ColumnSketch[]) =>
    among.toSorted((a, b) => rank(b) - rank(a) || b.distinct.length - a.distinct.length)[0];
  const rank = ({ name }: ColumnSketch) => (isNamed('order', name) ? 1 : 0);
  const namedNumbers = numbers.filter(({ name }) => isNamed('order', name));
  return preferred(dates) ?? preferred(namedNumbers) ?? preferred(numbers);
}

/** Numbers that increase or decrease from row to row and do not merely identify the rows. */
function isOrderOfNumbers(column: ColumnSketch): boolean {
  if (!isNumeric(column) || isIdentifier(column.name) || isUnnamed(column.name)) return false;
  if (isWeightName(column.name) || isOfSpread(column.name)) return false;
  if (direction(column) === 0) return false;
  if (isNamed('order', column.name)) return column.distinct.length >= 4;
  const [first, second] = column.numbers;
  const isIndex = (first === 0 || first === 1) && second === first + 1 && column.isWhole;
  return !isIndex && column.distinct.length >= 0.9 * column.present && column.present > 3;
}

/** Numbers named after times that start over in each series: years of persons, steps of runs. */
function orderWithinSeries(columns: readonly ColumnSketch[]): ColumnSketch | undefined {
  return columns.find(
    (column) =>
      isNumeric(column) &&
      isNamed('order', column.name) &&
      column.distinct.length >= 3 &&
      repeats(column) &&
      columns.some((series) => isSeries(series) && isUniqueWith(column, series)),
  );
}

/** A column that may name series: an identifier that repeats, or words that do. */
const isSeries = (column: ColumnSketch): boolean =>
  !isConstant(column) &&
  column.kind !== 'date' &&
  column.distinct.length <= 0.5 * column.present &&
  (!isNumeric(column) ||
    (column.isWhole && (isIdentifier(column.name) || isGroupName(column.name) || direction(column) === 1)));

/** A column of models comes first, then the column that makes dates unique, then names typical of groups. */
function groupAmong(
  columns: readonly ColumnSketch[],
  order: ColumnSketch | undefined,
  observed: ColumnSketch | undefined,
): ColumnSketch | undefined {
  const repeated = columns.filter(
    (column) =>
      !isConstant(column) && column.kind !== 'date' && column.distinct.length <= 0.5 * column.present,
  );
  // A picture made of characters names nothing.
  const areNames = ({ distinct }: ColumnSketch) => distinct.some((text) => /[\p{L}\p{N}]/u.test(text));
  const candidates = repeated.filter((column) => (isNumeric(column) ? column.isWhole : areNames(column)));
  const targets = targetsAmong(columns, observed);
  const models =
    candidates.find(({ name }) => namesModels(name)) ??
    repeated.find((column) => !isFold(column.name) && stacksTargets(column, targets));
  if (models) return models;
  const named = candidates.filter((column) => isGroupName(column.name) && !isOneOfDummies(column, columns));
  const series = order && repeats(order) ? candidates.filter((column) => isUniqueWith(order, column)) : [];
  return (
    series.find((column) => named.includes(column)) ??
    series.find((column) => !isNumeric(column) || isIdentifier(column.name)) ??
    series.find(isSeries) ??
    named.toSorted((a, b) => foldsLast(a) - foldsLast(b))[0] ??
    candidates.find(isOfSubjects)
  );
}

/** A one-hot encoded group: `region_north` with `region_west`. */
const isOneOfDummies = (column: ColumnSketch, columns: readonly ColumnSketch[]): boolean =>
  isDummy(column) &&
  columns.some(
    (other) => other !== column && isDummy(other) && wordsIn(other.name)[0] === wordsIn(column.name)[0],
  );
const isDummy = (column: ColumnSketch): boolean =>
  isNumeric(column) && column.isWhole && column.min === 0 && column.max === 1;

/** An identifier that repeats across rows identifies what the rows belong to. */
const isOfSubjects = ({ name, distinct }: ColumnSketch): boolean =>
  isIdentifier(name) && /id$/i.test(name) && distinct.length >= fewestSubjects;
const fewestSubjects = 5;

/** Whether a name says in which fold a row was held out. */
export const isFold = (name: string): boolean =>
  wordsIn(name).some((word) => /^(?:fold|resample)/.test(word));
const foldsLast = ({ name }: ColumnSketch): number => (isFold(name) ? 1 : 0);

const isGroupName = (name: string): boolean =>
  isNamed('group', name) || wordsIn(name).some((word) => word.length > 3 && isNamed('group', word));

const repeats = (column: ColumnSketch): boolean => column.distinct.length < 0.95 * column.present;

function isUniqueWith(order: ColumnSketch, column: ColumnSketch): boolean {
  const pairs = new Set(order.cells.map((cell, row) => `${cell}\n${column.cells[row]}`));
  return pairs.size >= 0.98 * order.cells.length;
}

/**
 * Weights are never negative and not all the same; a column named just `weight` may be a body weight, so its mean must
 * be about 1, or the values those that follow from another column.
 */
function isWeight(column: ColumnSketch, main: readonly ColumnSketch[]): boolean {
  if (!isNumeric(column) || isConstant(column) || column.min < 0) return false;
  if (isWeightName(column.name)) return true;
  if (!/^(?:w|weight)$/i.test(column.name.trim())) return false;
  return (column.mean > 0.5 && column.mean < 2) || main.some((values) => isInverseOf(column, values));
}

/** A predicted standard deviation: positive, varying, and named as one. */
export const isScale = (column: ColumnSketch): boolean =>
  isNumeric(column) &&
  column.min > 0 &&
  !isConstant(column) &&
  isScaleName(column.name) &&
  !isInfluence(column.name);
