import type { Notice } from '../../../data/notice.ts';
import type { Column, LeftOut, Table } from '../../../data/table.ts';
import { difference, picked } from '../../../numerics/elementwise.ts';
import { rowNumbers } from '../../../numerics/row-numbers.ts';
import { effectiveRows } from '../../../numerics/weighted.ts';
import * as words from '../../words/notices/of-rows.ts';
import { splitOf } from '../names/split-values.ts';
import { timesOf } from '../names/times.ts';
import { isNameOfFrequencies, isNameOfSampleWeights } from '../names/weight-names.ts';
import type { Roles } from '../parts.ts';
import { cellsOf, codesOf, rowsOf } from './cells.ts';
import { RowsLeftOut } from './left-out.ts';
import { errorsAlong, powerOfPrecision } from './precision-weights.ts';
import { hasWeight, kindOfWeights, rowsByFrequency } from './rows-by-weight.ts';

/** A table with the rows that are analyzed, in the order that its columns give. */
export interface Arranged {
  table: Table;
  /** Whether the row order is meaningful. */
  ordered: boolean;
  notices: Notice[];
  /** Rows of other splits, and rows with zero weight. */
  leftOut: LeftOut;
  /** The power of the weights by which the errors shrink, if weights state the rows' precision. */
  precision?: 0.5 | 1;
}

/** Leaves out the rows of other splits, then sorts by group and order unless the rows are sorted already. */
export function arrange(table: Table, roles: Roles): Arranged {
  const notices: Notice[] = [];
  const chosen = heldOut(table, roles);
  if (chosen) notices.push(chosen.notice);
  const leftOut = otherRows(table, roles, chosen?.rows);
  const remaining = chosen ? rowsOf(table, chosen.rows) : table;
  const sorted = sortedRows(remaining, roles);
  if (sorted.notice) notices.push(sorted.notice);
  const inOrder = sorted.rows ? rowsOf(remaining, sorted.rows) : remaining;
  const precise = precisionOf(inOrder, roles);
  if (precise) {
    const { notice, precision } = precise;
    return { table: inOrder, ordered: sorted.ordered, notices: [...notices, notice], leftOut, precision };
  }
  const weighted = byWeight(inOrder, roles);
  if (!weighted) return { table: inOrder, ordered: sorted.ordered, notices, leftOut };
  notices.push(weighted.notice);
  // A repeated row is not its own neighbor in time.
  const ordered = sorted.ordered && !weighted.repeated;
  return { table: rowsOf(inOrder, weighted.rows), ordered, notices, leftOut };
}

/** The rows that belong to another split than those analyzed, or have zero weight. */
function otherRows(table: Table, { split, weight }: Roles, chosen?: readonly number[]): LeftOut {
  const others = new RowsLeftOut(table.lines);
  const cell = chosen && cellsOf(columnNamed(table, split)!);
  const column = columnNamed(table, weight);
  const weights = column?.kind === 'number' ? column.numbers : undefined;
  if (!chosen && !weights) return others.all;
  let next = 0;
  for (let row = 0; row < table.rows; row++) {
    const isChosen = !chosen || chosen[next] === row;
    if (isChosen) next++;
    if (!isChosen) others.add(row, () => `belongs to another split: “${split}” is “${cell!(row) ?? ''}”`);
    else if (weights && !hasWeight(weights[row]!))
      others.add(row, () => `has no positive weight in “${weight}”`);
  }
  return others.all;
}

interface ByWeight {
  rows: Uint32Array;
  /** Whether rows are repeated. */
  repeated: boolean;
  notice: Notice;
}

/** Frequency weights repeat their rows; sample weights are passed on, and rows without one are left out. */
function byWeight(table: Table, { weight }: Roles): ByWeight | undefined {
  const column = columnNamed(table, weight);
  if (column?.kind !== 'number') return undefined;
  const { numbers } = column;
  const kind = kindOfWeights(numbers, column.name);
  if (!kind) return undefined;
  if (kind === 'frequency') {
    const rows = rowsByFrequency(numbers);
    const said = isNameOfFrequencies(column.name) ? words.frequencyWeights : words.assumedFrequencies;
    return { rows, repeated: true, notice: said({ column: column.name, rows: rows.length }) };
  }
  const rows = rowNumbers(table.rows).filter((row) => hasWeight(numbers[row]!));
  const worth = Math.round(effectiveRows(picked(numbers, rows)));
  const notice = words.sampleWeights({ column: column.name, rows: rows.length, worth });
  return { rows, repeated: false, notice };
}

/** Whether errors shrink along weights whose name does not say what they are. */
function precisionOf(
  table: Table,
  roles: Roles,
): (Required<Pick<Arranged, 'precision'>> & { notice: Notice }) | undefined {
  const column = columnNamed(table, roles.weight);
  if (column?.kind !== 'number' || !kindOfWeights(column.numbers, column.name)) return undefined;
  const { name, numbers } = column;
  const isSaid = isNameOfFrequencies(name) || isNameOfSampleWeights(name);
  if (isSaid || 'label' in roles || roles.scale !== undefined) return undefined;
  const numbersOf = (own: string | undefined) => {
    const one = columnNamed(table, own);
    return one?.kind === 'number' ? one.numbers : undefined;
  };
  const predicted = numbersOf(roles.predicted);
  const given = numbersOf(roles.kind === 'residual' ? roles.residual : roles.observed);
  if (!given) return undefined;
  const errors = roles.kind === 'residual' || !predicted ? given : difference(given, predicted);
  const along = errorsAlong(errors, numbers);
  const precision = along && powerOfPrecision(along);
  return precision && { precision, notice: words.precisionWeights({ column: name, ...along, precision }) };
}

const columnNamed = (table: Table, name: string | undefined): Column | undefined =>
  table.columns.find((column) => column.name === name);

function heldOut(
  table: Table,
  { split, splitValues }: Roles,
): { rows: number[]; notice: Notice } | undefined {
  const column = columnNamed(table, split);
  if (!column) return undefined;
  const cell = cellsOf(column);
  const numbers = column.kind === 'number' ? new Set(column.numbers) : undefined;
  const values = numbers
    ? [...numbers]
        .filter((value) => !Number.isNaN(value))
        .slice(0, 100)
        .map(String)
    : (column as Extract<Column, { categories: string[] }>).categories;
  const found = splitOf(column.name, values);
  const analyzed = new Set(splitValues ?? found?.heldOut ?? values);
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const value = cell(row);
    if (value === undefined ? !splitValues && !found : analyzed.has(value)) rows.push(row);
  }
  // In a file of training rows only, nothing is held out: all of it is analyzed, and reported as in-sample.
  if (rows.length === 0 && !splitValues) {
    return {
      rows: Array.from({ length: table.rows }, (_, row) => row),
      notice: words.trainingRows({ column: column.name }),
    };
  }
  if (rows.length === table.rows) return undefined;
  return {
    rows,
    notice: words.ofSplit({
      column: column.name,
      values: [...analyzed].slice(0, 5),
      analyzed: rows.length,
      all: table.rows,
      chosen: splitValues !== undefined,
    }),
  };
}

function sortedRows(
  table: Table,
  { order, group }: Roles,
): { rows?: Uint32Array; ordered: boolean; notice?: Notice } {
  const column = columnNamed(table, order);
  if (!column) return { ordered: false };
  const times = timesOfColumn(column);
  if (!hasTwoKnown(times)) return { ordered: false };
  const groups = columnNamed(table, group);
  const series = groups ? codesOf(groups) : undefined;
  const later = (a: number, b: number): number => {
    const difference = times[a]! - times[b]!;
    return Number.isNaN(difference)
      ? (Number.isNaN(times[a]!) ? 1 : 0) - (Number.isNaN(times[b]!) ? 1 : 0)
      : difference;
  };
  const compare = (a: number, b: number): number => (series ? series[a]! - series[b]! : 0) || later(a, b);
  const standsSorted = series ? isSorted(table.rows, compare) : rises(times);
  if (standsSorted) return { ordered: true };
  const rows = rowNumbers(table.rows).sort((a, b) => compare(a, b) || a - b);
  const isNewestFirst =
    !series && times.every((time, row) => row === 0 || Number.isNaN(time) || !(time > times[row - 1]!));
  return {
    rows,
    ordered: true,
    notice: words.sorted({
      order: column.name,
      ...(series && group !== undefined && { group }),
      isNewestFirst,
    }),
  };
}

function hasTwoKnown(times: Float64Array): boolean {
  let known = 0;
  for (let row = 0; row < times.length && known < 2; row++) if (!Number.isNaN(times[row]!)) known++;
  return known === 2;
}

/** Whether the rows are sorted by time, those without one last. */
function rises(times: Float64Array): boolean {
  let row = 1;
  while (row < times.length && times[row]! >= times[row - 1]!) row++;
  while (row < times.length && Number.isNaN(times[row]!)) row++;
  return row >= times.length;
}

/** Most files are already in order: checking takes one pass, without sorting or copying. */
function isSorted(rows: number, compare: (a: number, b: number) => number): boolean {
  for (let row = 1; row < rows; row++) if (compare(row - 1, row) > 0) return false;
  return true;
}

export function timesOfColumn(column: Column): Float64Array {
  if (column.kind === 'number') return column.numbers;
  const times = timesOf(column.categories);
  const asWords = times.every(Number.isNaN);
  return Float64Array.from(column.codes, (code) => (code < 0 || asWords ? Number.NaN : times[code]!));
}
