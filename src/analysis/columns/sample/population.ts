import type { Column, Table } from '../../../data/table.ts';
import type { Roles } from '../parts.ts';

/** The table that the rows of a file stand for. */
export interface Population {
  rows: number;
  /** `sample`: the file holds some of its rows, drawn at random. `bins`: a row of the file stands for many. */
  by: 'sample' | 'bins';
}

/** Each row of a random sample says in this column how many rows the sample was drawn from. */
export const totalColumn = 'sampled_from_rows';
/** Each bin of a summary says in these columns how many rows fell into it, and their least and greatest residual. */
export const countColumn = 'rows_in_bin';
export const leastColumn = 'least_in_bin';
export const greatestColumn = 'greatest_in_bin';

/** Engines may give a name back in capitals. */
const isCalled = ({ name }: { name: string }, known: string): boolean => name.toLowerCase() === known;

/** A column that tells of the table and not of an error: it plays no part. */
export const tellsOfTable = (column: { name: string }): boolean =>
  [totalColumn, leastColumn, greatestColumn].some((known) => isCalled(column, known));

export const withoutTelling = (table: Table): Table => ({
  ...table,
  columns: table.columns.filter((column) => !tellsOfTable(column)),
});

/** What a file that a query of ours has written stands for; undefined for others. */
export function populationOf(table: Table, { weight }: Roles): Population | undefined {
  const total = numbersOf(table, totalColumn)?.[0];
  if (total !== undefined && total >= table.rows) return { rows: total, by: 'sample' };
  if (weight === undefined || !isCalled({ name: weight }, countColumn)) return undefined;
  const counts = numbersOf(table, countColumn);
  return counts && { rows: counts.reduce((sum, rows) => sum + (rows > 0 ? rows : 0), 0), by: 'bins' };
}

export function numbersOf(table: Table, known: string): Float64Array | undefined {
  const column = table.columns.find((one): one is Column & { kind: 'number' } => isCalled(one, known));
  return column?.kind === 'number' ? column.numbers : undefined;
}
