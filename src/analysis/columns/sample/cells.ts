import type { Column, Table } from '../../../data/table.ts';
import { picked } from '../../../numerics/elementwise.ts';

/** A cell as text, as the guessing rules and the user see it. */
export function cellsOf(column: Column): (row: number) => string | undefined {
  if (column.kind !== 'number') return (row) => column.categories[column.codes[row]!];
  return (row) => (Number.isNaN(column.numbers[row]!) ? undefined : String(column.numbers[row]!));
}

/** Groups as numbers, in the order of their first row. */
export function codesOf(column: Column): Int32Array {
  if (column.kind !== 'number') return column.codes;
  const known = new Map<number, number>();
  return Int32Array.from(column.numbers, (value) => {
    if (Number.isNaN(value)) return -1;
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    return code;
  });
}

/** The table with only these rows, in this order. */
export function rowsOf(table: Table, rows: ArrayLike<number> & Iterable<number>): Table {
  const columns = table.columns.map(
    (column): Column =>
      column.kind === 'number'
        ? { ...column, numbers: picked(column.numbers, rows) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) },
  );
  return {
    ...table,
    columns,
    rows: rows.length,
    places: Uint32Array.from(rows, (row) => table.places?.[row] ?? row),
    ...(table.lines && { lines: Uint32Array.from(rows, (row) => table.lines![row]!) }),
  };
}
