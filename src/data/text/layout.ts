import type { Notice } from '../notice.ts';
import type { Column } from '../table.ts';
import { type CellKind, cellKind, columnKind, isMissing } from './cell.ts';
import { decimalMark } from './decimal-mark.ts';
import type { ByteBlock } from './dialect.ts';
import { columnNames, countHeaderRows, endsInDelimiter, holdsRowNames, namingRows } from './header.ts';
import { type Dialect, LF } from './record.ts';
import { filled, isNumericRow, type Row, readRows } from './rows.ts';
import { commonWidth, tableStart } from './table-start.ts';
import { withWideNames } from './wide-names.ts';

/** Where the table is in its file, and what its columns are. */
export interface Layout {
  format: 'csv' | 'arff';
  dialect: Dialect;
  decimal: '.' | ',';
  header: boolean;
  names: string[];
  kinds: Column['kind'][];
  /** The number of fields in a full row; one more than names if each line ends in a delimiter. */
  width: number;
  /** The byte offset and line (from 1) of the first data row. */
  offset: number;
  line: number;
  /** The first byte of comment lines, or -1. */
  comment: number;
  /** Sampled rows as text, for guesses. */
  sample: string[][];
  /** Rows of numbers above the table that have another number of fields. */
  above: { line: number; fields: number }[];
  notices: Notice[];
}

const sampleRows = 200;
/** How many rows of the head are searched for those. */
const headRows = 4000;

export interface LayoutWishes {
  decimal?: '.' | ',';
  header?: boolean;
}

/**
 * Lays out the sample in the given dialect. `blocks[0]` is the head of the file. Undefined if it has nothing but
 * blank lines and comments.
 */
export function findLayout(
  blocks: readonly ByteBlock[],
  dialect: Dialect,
  wishes: LayoutWishes = {},
  skipLines = 0,
): Layout | undefined {
  const beginning = readRows(blocks[0]!, dialect, headRows);
  const head = beginning.slice(0, sampleRows);
  // Files are often sorted by split or model, so rows from further on belong in the sample too.
  const later = beginning.slice(sampleRows);
  const step = Math.max(1, Math.ceil(later.length / sampleRows));
  const rest = [
    ...later.filter((_, i) => i % step === step - 1),
    ...blocks.slice(1).flatMap((block) => readRows(block, dialect, 30)),
  ];
  const written = filled(head).filter((row) => row.line > skipLines);
  if (written.length === 0) return undefined;

  const comment = commentMark(written);
  const isComment = (row: Row): boolean => comment >= 0 && row.cells[0]!.charCodeAt(0) === comment;
  const uncommented = written.filter((row) => !isComment(row));
  const further = filled(rest).filter((row) => !isComment(row));
  const width = commonWidth([...uncommented, ...further], dialect);
  const { bytes } = blocks[0]!;
  const data = withWideNames(uncommented, width, dialect, (row) => lineAt(bytes, row.offset));
  const full = [...data, ...further].filter(({ cells }) => cells.length === width);
  const decimal = wishes.decimal ?? decimalMark(full, dialect);
  const first = tableStart(data, width, decimal);
  const rows = data.slice(first);
  const all = withoutRepeats([...rows, ...further].filter(({ cells }) => cells.length === width));

  const found = findHeader(rows, all, width, decimal, wishes.header);
  let { titles } = found;
  if (titles.length === 0 && wishes.header !== false) {
    const above = written.slice(0, Math.max(0, written.indexOf(data[first]!)));
    const comments = above.slice(above.findLastIndex((row) => !isComment(row)) + 1);
    const names = comments.map(({ cells }) => splitComment(cells, dialect, width));
    titles = names.filter(({ length }) => length === width).slice(-1);
  }
  const start = rows[found.rows];
  const last = rows.at(-1)!;
  const header = new Set(rows.slice(0, found.rows));
  const body = all.filter((row) => !header.has(row));
  const used = endsInDelimiter(titles, body, width) ? width - 1 : width;
  const own = start ? rows.slice(found.rows).filter(({ cells }) => cells.length === width) : [];
  const { names, notice } = columnNames(
    titles.map((cells) => (cells.length === width ? cells.slice(0, used) : cells)),
    used,
    holdsRowNames(own),
  );
  return {
    format: 'csv',
    dialect,
    decimal,
    header: titles.length > 0,
    names,
    kinds: columnKinds(start ? body : [], width, decimal).slice(0, used),
    width,
    offset: start?.offset ?? blocks[0]!.bytes.length,
    line: start?.line ?? last.next,
    comment,
    sample: start ? body.map(({ cells }) => cells) : [],
    above: data
      .slice(0, first)
      .filter(({ cells }) => isNumericRow(cells, decimal))
      .map(({ line, cells }) => ({ line, fields: cells.length })),
    notices: notice ? [notice] : [],
  };
}

function lineAt(bytes: Uint8Array, offset: number): string {
  const end = bytes.indexOf(LF, offset);
  return new TextDecoder().decode(bytes.subarray(offset, end < 0 ? bytes.length : end));
}

/** The names above the table, and the number of its first rows that are header. */
function findHeader(
  rows: readonly Row[],
  all: readonly Row[],
  width: number,
  decimal: '.' | ',',
  wished?: boolean,
): { titles: string[][]; rows: number } {
  if (wished === false) return { titles: [], rows: 0 };
  const below = all.length > 1 ? all.slice(bodyStart(all, decimal)) : all;
  const kinds = columnKinds(below, width, decimal);
  const count = countHeaderRows(rows, { rows: below, kinds, decimal });
  const header = rows.slice(0, wished === true ? Math.max(1, count) : count);
  return { titles: namingRows(header, width, decimal), rows: header.length };
}

/** Concatenated files repeat their header: removes rows equal to the first one if that is a header. */
function withoutRepeats(rows: Row[]): Row[] {
  const [first] = rows;
  if (!first?.cells.every((cell) => cellKind(cell, '.') === 'text')) return rows;
  const below = rows.filter((row) => row === first || row.cells.some((cell, i) => cell !== first.cells[i]));
  return columnKinds(below.slice(1), first.cells.length, '.').includes('number') ? below : rows;
}

/** `#` or `%` if some lines begin with it, but not most of them. */
function commentMark(rows: readonly Row[]): number {
  for (const mark of '#%') {
    const marked = rows.filter(({ cells }) => cells[0]!.startsWith(mark) && !isMissing(cells[0]!));
    if (marked.length > 0 && marked.length <= rows.length / 2) return mark.charCodeAt(0);
  }
  return -1;
}

/** The column names in a comment, after words that introduce them: `# Columns: time,y`, `# set1: data pred`. */
function splitComment(cells: readonly string[], { delimiter }: Dialect, width: number): string[] {
  const first = cells[0]!.slice(1).trim();
  const own = [
    first.replace(/^(?:columns?|fields?|header|names?|variables?):\s*(?=\S)/i, ''),
    ...cells.slice(1),
  ];
  const names = own[0] === '' && delimiter === 32 ? own.slice(1) : own;
  const behind = names.length - width;
  return behind > 0 && delimiter === 32 && names[behind - 1]!.endsWith(':') ? names.slice(behind) : names;
}

/** A row that is certainly below any header: the fourth, or in a short table the first with a number. */
function bodyStart(rows: readonly Row[], decimal: '.' | ','): number {
  if (rows.length > 6) return 3;
  const found = rows.findIndex(
    ({ cells }, index) => index > 0 && cells.some((cell) => cellKind(cell, decimal) === 'number'),
  );
  return found < 0 ? 1 : found;
}

function columnKinds(rows: readonly Row[], width: number, decimal: '.' | ','): Column['kind'][] {
  return Array.from({ length: width }, (_, column) => {
    const counts: Record<CellKind, number> = {
      missing: 0,
      number: 0,
      padded: 0,
      boolean: 0,
      date: 0,
      text: 0,
    };
    for (const { cells } of rows) counts[cellKind(cells[column] ?? '', decimal)]++;
    return columnKind(counts);
  });
}
