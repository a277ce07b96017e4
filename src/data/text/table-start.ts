import { cellKind } from './cell.ts';
import type { Dialect } from './record.ts';
import { present, type Row } from './rows.ts';

/** How many lines of notes above a table are searched. */
const longestPreamble = 30;

/** The number of fields in the table's rows. */
export function commonWidth(rows: readonly Row[], dialect: Dialect): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const entries = [...counts];
  // Stray lines have a single field, so any other width that is reasonably common wins.
  const wide = entries.filter(([width, count]) => width > 1 && count >= rows.length / 4);
  const choices = wide.length > 0 && dialect.delimiter >= 0 ? wide : entries;
  return choices.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

/**
 * The index of the table's first row, including its header: below titles, notes and lines of keys and values. A
 * header can have fewer or more fields than the rows below it.
 */
export function tableStart(rows: readonly Row[], width: number, decimal: '.' | ','): number {
  const full = rows.findIndex(
    ({ cells }) => cells.length === width && (width < 3 || present(cells).length > 1),
  );
  if (full < 0) return 0;
  const first = belowKeysAndValues(rows, full, width, decimal);
  const above = rows[first - 1];
  return above && isUnevenHeader(above.cells, rows[first]!.cells, decimal) ? first - 1 : first;
}

/** If lines `key, value` happen to be as wide as the table, they end at an empty line. */
function belowKeysAndValues(rows: readonly Row[], from: number, width: number, decimal: '.' | ','): number {
  for (let index = from + 1; index < Math.min(rows.length - 1, from + longestPreamble); index++) {
    const { cells, line } = rows[index]!;
    if (cellKind(rows[index - 1]!.cells[0]!, decimal) !== 'text') return from;
    if (line === rows[index - 1]!.next || index - from >= rows.length - index) continue;
    const isHeader = cells.length === width && cells.every((cell) => cellKind(cell, decimal) === 'text');
    if (isHeader || isUnevenHeader(cells, rows[index + 1]!.cells, decimal)) return index;
  }
  return from;
}

/** Whether the cells name the columns of the row below, although their number differs. */
function isUnevenHeader(cells: readonly string[], below: readonly string[], decimal: '.' | ','): boolean {
  const kinds = (row: readonly string[]) => row.map((cell) => cellKind(cell, decimal));
  if (cells.length === below.length) return false;
  const named = kinds(cells).every((kind) => kind === 'text' || kind === 'missing');
  if (!named || !kinds(below).some((kind) => kind === 'number' || kind === 'date')) return false;
  // A single word above two columns is how R names the only column besides the row names; a sentence is a title.
  if (cells.length === 1) return below.length === 2 && /^[\w.]+$/.test(cells[0]!) && below[1] !== '';
  const names = present(cells).length;
  return names >= Math.max(2, below.length / 2) && cells.length <= 2 * below.length + 1;
}
