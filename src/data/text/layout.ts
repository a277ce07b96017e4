import { distinctNames } from '../names.ts';
import type { Column } from '../table.ts';
import { type CellKind, cellKind, columnKind, isMissing } from './cell.ts';
import type { Block } from './dialect.ts';
import { type Dialect, Fields, readRecord } from './record.ts';

/** Where the table stands in its file, and what its columns are. */
export interface Layout {
  dialect: Dialect;
  decimal: '.' | ',';
  header: boolean;
  names: string[];
  kinds: Column['kind'][];
  /** Fields of a full row; one more than names where each line ends in a delimiter. */
  width: number;
  /** Byte and line (from 1) of the first row of data. */
  offset: number;
  line: number;
  /** First byte of comment lines, or -1. */
  comment: number;
  /** Rows of the sample as text, for guesses. */
  sample: string[][];
}

interface Row {
  cells: string[];
  offset: number;
  line: number;
}

const sampleRows = 200;

export interface LayoutWishes {
  decimal?: '.' | ',';
  header?: boolean;
}

/**
 * Reads the sample under the dialect. `blocks[0]` is the head of the file; undefined if there is nothing but blank
 * lines and comments in it.
 */
export function findLayout(
  blocks: readonly Block[],
  dialect: Dialect,
  wishes: LayoutWishes = {},
  skipLines = 0,
): Layout | undefined {
  const head = readRows(blocks[0]!, dialect, sampleRows);
  const rest = blocks.slice(1).flatMap((block) => readRows(block, dialect, 30));
  const filled = (rows: Row[]): Row[] => rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  let rows = filled(head).filter((row) => row.line > skipLines);
  if (rows.length === 0) return undefined;

  const comment = commentMark(rows);
  const isComment = (row: Row): boolean => comment >= 0 && row.cells[0]!.charCodeAt(0) === comment;
  const data = rows.filter((row) => !isComment(row));
  const width = commonWidth([...data, ...filled(rest)], dialect);
  const first = firstTableRow(data, width);
  const commented = rows[rows.indexOf(data[first]!) - 1];
  rows = data.slice(first);
  const all = [...rows, ...filled(rest).filter((row) => !isComment(row))].filter(
    ({ cells }) => cells.length === width,
  );

  const decimal = wishes.decimal ?? decimalMark(all, dialect);
  const body = all.length > 1 ? all.slice(bodyStart(all, decimal)) : all;
  const kinds = columnKinds(body, width, decimal);
  let headerRows = wishes.header === false ? 0 : countHeaderRows(rows, body, kinds, decimal);
  if (wishes.header === true) headerRows = Math.max(1, headerRows);
  if (wishes.header === undefined && width === 1 && headerRows > 1) {
    rows = rows.slice(headerRows - 1);
    headerRows = 1;
  }
  let titles = rows.slice(0, headerRows).map(({ cells }) => cells);
  let header = headerRows > 0;
  if (!header && wishes.header !== false && commented && isComment(commented)) {
    const names = splitComment(commented.cells, dialect);
    if (names.length === width) {
      titles = [names];
      header = true;
    }
  }
  const start = rows[headerRows];
  const last = rows.at(-1)!;
  const names = columnNames(titles, width);
  const bodyRows = all.slice(Math.max(0, all.indexOf(rows[headerRows]!)));
  const used = endsInDelimiter(titles, bodyRows, width, header) ? width - 1 : width;
  const finalKinds = columnKinds(start ? bodyRows : [], width, decimal);
  return {
    dialect,
    decimal,
    header,
    names: names.slice(0, used),
    kinds: finalKinds.slice(0, used),
    width,
    offset: start?.offset ?? blocks[0]!.bytes.length,
    line: start?.line ?? last.line + 1,
    comment,
    sample: start ? bodyRows.map(({ cells }) => cells) : [],
  };
}

function readRows({ bytes, final }: Block, dialect: Dialect, limit: number): Row[] {
  const fields = new Fields();
  const rows: Row[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length && rows.length < limit; at = fields.next) {
    if (!readRecord(bytes, at, bytes.length, final, dialect, fields)) break;
    const cells = Array.from({ length: fields.count }, (_, index) => fields.text(index, bytes, dialect));
    rows.push({ cells, offset: at, line });
    line += fields.lines;
  }
  return rows;
}

/** `#` or `%` where some lines begin with it, but not most of them. */
function commentMark(rows: readonly Row[]): number {
  for (const mark of '#%') {
    const marked = rows.filter(({ cells }) => cells[0]!.startsWith(mark) && !isMissing(cells[0]!));
    if (marked.length > 0 && marked.length <= rows.length / 2) return mark.charCodeAt(0);
  }
  return -1;
}

const splitComment = (cells: readonly string[], { delimiter }: Dialect): string[] => {
  const names = [cells[0]!.slice(1).trim(), ...cells.slice(1)];
  return names[0] === '' && delimiter === 32 ? names.slice(1) : names;
};

function commonWidth(rows: readonly Row[], dialect: Dialect): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const entries = [...counts];
  // A single field is what stray lines have: any other width wins where it is at all common.
  const wide = entries.filter(([width, count]) => width > 1 && count >= rows.length / 4);
  const choices = wide.length > 0 && dialect.delimiter >= 0 ? wide : entries;
  return choices.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

/** Skips titles and notes above the table. */
function firstTableRow(rows: readonly Row[], width: number): number {
  for (let index = 0; index < rows.length; index++) {
    const { cells } = rows[index]!;
    const next = rows[index + 1]?.cells.length;
    const present = cells.filter((cell) => cell !== '').length;
    if (cells.length === width && (width < 3 || present > 1)) return index;
    // A delimiter too many in the header.
    const spare = cells.indexOf('');
    if (cells.length === width + 1 && spare >= 0 && next === width && present >= width - 1) {
      cells.splice(spare, 1);
      return index;
    }
    // R's write.table: the row names have no header.
    if (cells.length === width - 1 && width > 2 && next === width && present === cells.length) return index;
  }
  return 0;
}

/** Where the rows below any header surely are: three down, or in a short table at the first one with a number. */
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

function countHeaderRows(
  rows: readonly Row[],
  body: readonly Row[],
  kinds: readonly Column['kind'][],
  decimal: '.' | ',',
): number {
  let count = 0;
  while (count < Math.min(5, rows.length)) {
    const { cells } = rows[count]!;
    if (count > 0 && cells.length !== kinds.length) break;
    const shift = kinds.length - cells.length;
    let titles = 0;
    let data = 0;
    for (const [column, kind] of kinds.entries()) {
      if (kind === 'text' || column < shift) continue;
      const cell = cellKind(cells[column - shift] ?? '', decimal);
      if (cell === 'missing') continue;
      if (cell === 'text') titles++;
      else if (count > 0 || !/^\d+$/.test(cells[column - shift]!)) data++;
    }
    if (titles === 0 || data > titles) break;
    count++;
  }
  if (count > 0) return count;
  return looksLikeTitles(rows[0]!.cells, body, kinds) ? 1 : 0;
}

/** For tables that are all text, or whose names are numbers. */
function looksLikeTitles(
  cells: readonly string[],
  body: readonly Row[],
  kinds: readonly Column['kind'][],
): boolean {
  const shift = kinds.length - cells.length;
  if (shift > 0) return true;
  if (kinds.every((kind) => kind === 'text')) {
    const distinct = new Set(cells).size === cells.length && cells.every((cell) => cell !== '');
    return (
      distinct &&
      cells.every((cell, column) => !body.some((row) => row.cells[column] === cell && row.cells !== cells))
    );
  }
  // A frame without names, written by pandas: 0, 1, 2, …
  const numbers = cells.filter((cell) => cell !== '').map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, index) => number === numbers[0]! + index) &&
    (numbers[0] === 0 || numbers[0] === 1) &&
    body.some((row) => row.cells.some((cell) => /\.\d/.test(cell)))
  );
}

/** One name a column: several header rows are joined. */
function columnNames(titles: readonly (readonly string[])[], width: number): string[] {
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (const cells of titles) {
      const part =
        (cells.length === width - 1 ? (column === 0 ? 'row name' : cells[column - 1]) : cells[column]) ?? '';
      const name = part.replace(/^["']|["']$/g, '').replace(/\s+/g, ' ');
      if (name !== '' && !parts.includes(name)) parts.push(name);
    }
    names.push(parts.join(' '));
  }
  return distinctNames(names);
}

/** True where the last field is empty in every line: the delimiter ends the line instead of separating fields. */
function endsInDelimiter(
  titles: readonly (readonly string[])[],
  rows: readonly Row[],
  width: number,
  header: boolean,
): boolean {
  if (width < 2 || rows.length === 0) return false;
  if (header && titles.some((cells) => cells.length === width && cells[width - 1] !== '')) return false;
  return rows.every(({ cells }) => cells[width - 1] === '');
}

/** Votes of the cells that can be read one way only; `.` if there are none. */
function decimalMark(rows: readonly Row[], { delimiter }: Dialect): '.' | ',' {
  let comma = 0;
  let point = 0;
  let grouped = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (/^[+-]?\d+\.\d*(?:[eE][+-]?\d+)?$/.test(cell)) {
        if (!/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(cell)) point++;
        continue;
      }
      if (!/\d/.test(cell) || !/[.,]/.test(cell)) continue;
      const text = cell.replace(/[\s\u00a0\u202f%\p{Sc}]/gu, '').replace(/^[+-]/, '');
      if (!/^[\d.,]+(?:[eE][+-]?\d+)?$/.test(text)) continue;
      if (/^[1-9]\d{0,2},\d{3}$/.test(text)) grouped++;
      else if (/^(?:\d*|\d{1,3}(?:\.\d{3})+),\d*(?:[eE]|$)/.test(text)) comma++;
      else if (/^(?:\d*|\d{1,3}(?:,\d{3})+)\.\d*(?:[eE]|$)/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text))
        point++;
    }
  }
  if (comma > point) return ',';
  return comma === 0 && point === 0 && grouped > 0 && delimiter === 59 ? ',' : '.';
}
