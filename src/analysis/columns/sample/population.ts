import type { Column, Table } from '../../../data/table.ts';
import type { Roles } from '../parts.ts';

/** The table that the rows of a file represent. */
export interface Population {
  rows: number;
  /** `sample`: the file contains some of its rows, drawn at random. `bins`: each row of the file represents many. */
  by: 'sample' | 'bins';
}

/** In this column, each row of a random sample gives the number of rows that the sample was drawn from. */
export const totalColumn = 'sampled_from_rows';
/** In these columns, each bin of a summary gives the number of its rows, and their smallest and largest residual. */
export const countColumn = 'rows_in_bin';
export const leastColumn = 'least_in_bin';
export const greatestColumn = 'greatest_in_bin';

/** Some engines return names in capitals. */
const isCalled = ({ name }: { name: string }, known: string): boolean => name.toLowerCase() === known;

/** A column about the table rather than about errors: it has no role. */
export const tellsOfTable = (column: { name: string }): boolean =>
  [totalColumn, leastColumn, greatestColumn].some((known) => isCalled(column, known));

export const withoutTelling = (table: Table): Table => ({
  ...table,
  columns: table.columns.filter((column) => !tellsOfTable(column)),
});

/** What a file written by one of our queries represents; undefined for other files. */
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
