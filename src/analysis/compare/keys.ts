import type { Column, Table } from '../../data/table.ts';
import { columnsOf, type Roles } from '../columns/parts.ts';
import { cellsOf } from '../columns/sample/cells.ts';

/** A table whose rows are predictions of one model. */
export interface ModelTable {
  name: string;
  table: Table;
  roles: Roles;
}

export const columnNamed = (table: Table, name: string): Column | undefined =>
  table.columns.find((column) => column.name === name);

/** The cells of several columns that identify a row, as unambiguous text; undefined if one is missing. */
export function keyReader(table: Table, names: readonly string[]): (row: number) => string | undefined {
  const cells = names.map((name) => cellsOf(columnNamed(table, name)!));
  const [only] = cells;
  if (cells.length === 1) return only!;
  return (row) => {
    const own = cells.map((cell) => cell(row));
    return own.includes(undefined) ? undefined : JSON.stringify(own);
  };
}

/** Row by key; undefined if two rows share one. */
export function rowsByKey(table: Table, names: readonly string[]): Map<string, number> | undefined {
  const key = keyReader(table, names);
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const own = key(row);
    if (own === undefined) continue;
    if (rows.has(own)) return undefined;
    rows.set(own, row);
  }
  return rows;
}

/** Typical names of key columns. */
const namesOfKeys =
  /^(?:id|.*[_\s.-]id|.*Id|key|uuid|guid|index|idx|row|row[_\s.-]?(?:id|no|num|number|index)|unnamed: ?0)$/i;

/**
 * The columns whose values identify a row in every table: those with a typical name; the time, with the series if there
 * are several; else any column without repeated values. Undefined if there is none.
 */
export function findKey(tables: readonly ModelTable[]): string[] | undefined {
  const [{ table, roles }] = tables as [ModelTable];
  const shared = table.columns
    .filter((column) => isDiscrete(column))
    .map(({ name }) => name)
    .filter((name) => tables.every((other) => columnNamed(other.table, name)));
  const { order, group } = roles;
  const others = shared.filter((name) => !columnsOf(roles).includes(name));
  const called = others.filter((name) => namesOfKeys.test(name));
  const times = order === undefined ? [] : [[order], ...(group === undefined ? [] : [[group, order]])];
  const candidates = [
    ...called.map((name) => [name]),
    ...times.filter((names) => names.every((name) => shared.includes(name))),
    ...others.filter((name) => !called.includes(name)).map((name) => [name]),
  ];
  return candidates.find((names) => tables.every((one) => namesEachRow(one.table, names)));
}

/** Measurements may also differ in every row, but do not identify it. */
const isDiscrete = (column: Column): boolean =>
  column.kind !== 'number' || column.numbers.every((value) => Number.isNaN(value) || Number.isInteger(value));

function namesEachRow(table: Table, names: readonly string[]): boolean {
  const rows = rowsByKey(table, names);
  return rows !== undefined && rows.size === table.rows;
}
