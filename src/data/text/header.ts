import { distinctNames } from '../names.ts';
import type { Notice } from '../notice.ts';
import { unevenHeader } from '../notices.ts';
import type { Column } from '../table.ts';
import { cellKind } from './cell.ts';
import { present, type Row } from './rows.ts';

/** What the rows below a header say about it. */
export interface Body {
  rows: readonly Row[];
  kinds: readonly Column['kind'][];
  decimal: '.' | ',';
}

const mostHeaderRows = 8;

/** The number of header rows at the start. */
export function countHeaderRows(rows: readonly Row[], body: Body): number {
  let count = 0;
  while (count < Math.min(mostHeaderRows, rows.length) && isTitles(rows[count]!.cells, count, body)) count++;
  if (count === 2 && rows[2] && areTypes(rows[1]!.cells) && areFlags(rows[2].cells)) return 3;
  if (count > 0) return count;
  return looksLikeNames(rows[0]!.cells, body) ? 1 : 0;
}

function isTitles(cells: readonly string[], index: number, body: Body): boolean {
  const { kinds, decimal } = body;
  if (index > 0 && isUnderline(cells)) return true;
  if (cells.length !== kinds.length) return index === 0;
  let titles = 0;
  const data: string[] = [];
  for (const [column, kind] of kinds.entries()) {
    const text = cells[column] ?? '';
    const cell = cellKind(text, decimal);
    if (kind === 'text' || cell === 'missing') continue;
    if (cell === 'text') titles++;
    else if (index > 0 || !/^\d+$/.test(text)) data.push(text);
  }
  if (titles === 0) return false;
  return data.length <= titles || (index === 0 && areNamesInPart(cells, data, body));
}

/**
 * Whether a header has names and, in order, levels: `item,date,mean,0.1,0.5,0.9`. None of them may occur in the rows
 * below.
 */
function areNamesInPart(cells: readonly string[], data: readonly string[], { rows, kinds }: Body): boolean {
  const held = present(cells);
  if (new Set(held).size < held.length) return false;
  const numbers = data.map(Number);
  const rising = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  const falling = numbers.every((number, index) => index === 0 || number < numbers[index - 1]!);
  return (
    (rising || falling) &&
    kinds.every((kind, column) => kind !== 'text' || !rows.some((row) => row.cells[column] === cells[column]))
  );
}

/** Recognizes a header by itself: of a table that is all text except for an index, or one whose names are numbers. */
function looksLikeNames(cells: readonly string[], { rows, kinds }: Body): boolean {
  const below = rows.filter((row) => row.cells !== cells);
  const [corner, ...rest] = cells;
  // pandas and R leave the index unnamed.
  const besideIndex =
    corner === '' && rest.length > 0 && below.length >= 2 && below.every((row) => row.cells[0] !== '');
  const first = besideIndex ? 1 : 0;
  if (kinds.slice(first).every((kind) => kind === 'text')) {
    const named = cells.slice(first);
    const isBelow = (cell: string, at: number) => below.some((row) => row.cells[first + at] === cell);
    return new Set(named).size === named.length && !named.includes('') && !named.some(isBelow);
  }
  // pandas calls unnamed columns 0, 1, 2, …
  if (corner === '' && rest.length > 0 && countUp(rest, 0)) return besideIndex;
  if (cells.length === 1) {
    return cells[0] === '0' && below.length >= 5 && below.every((row) => /^-?\d+\.\d/.test(row.cells[0]!));
  }
  const held = present(cells);
  return (
    held.length >= 2 &&
    (countUp(held, 0) || countUp(held, 1)) &&
    rows.some((row) => row.cells.some((cell) => /\.\d/.test(cell)))
  );
}

const countUp = (cells: readonly string[], from: number): boolean =>
  cells.every((cell, index) => cell === String(from + index));

/** The rows of a header that name columns, without any keys and values or title above them. */
export function namingRows(header: readonly Row[], width: number, decimal: '.' | ','): string[][] {
  const rows = header.map(({ cells }) => cells).filter((cells) => !isUnderline(cells));
  // Orange and some databases write the types and roles of columns below their names.
  if (rows.length > 1 && areTypes(rows[1]!)) return rows.slice(0, 1);
  const last = rows.length - 1;
  if (last <= 0) return rows;
  if (width === 1) return rows.slice(-1);
  const ownUnits = isUnits(rows[last]!, rows[last - 1]!);
  if (width === 2) return rows.slice(ownUnits ? -2 : -1);
  const keyed = rows.findLastIndex((cells, index) => index < last && isKeyAndValue(cells, decimal));
  return rows.slice(keyed + 1);
}

const typeName =
  /^(?:continuous|discrete|string|time|numeric|int(?:eger)?\d*|bigint|float\d*|double|decimal|real|number|text|char(?:acter)?|varchar|factor|logical|bool(?:ean)?|date(?:time)?|timestamp|object|category|<?(?:dbl|int|chr|fct|lgl|date|dttm)>?|[cdst])$/i;

/** Whether a row lists the types of columns; for a categorical column, its values may be listed instead. */
const areTypes = (cells: readonly string[]): boolean =>
  present(cells).length > 1 &&
  present(cells).some((cell) => typeName.test(cell)) &&
  present(cells).every((cell) => typeName.test(cell) || /\S\s+\S/.test(cell));

/** Whether a row lists the roles of columns, which Orange writes below their types. */
const areFlags = (cells: readonly string[]): boolean =>
  present(cells).every((cell) => /^(?:class|meta|weight|ignore|basket|[cmiw])$/i.test(cell));

/** Whether a row consists of dashes below the names. */
const isUnderline = (cells: readonly string[]): boolean =>
  present(cells).length > 0 && present(cells).every((cell) => /^(?:-{2,}|={2,})$/.test(cell));

/** Whether a row has only two cells, where the second is a value or the first is marked as a key. */
const isKeyAndValue = (cells: readonly string[], decimal: '.' | ','): boolean =>
  cells[0] !== '' &&
  cells.slice(2).every((cell) => cell === '') &&
  (cells[1] === '' || cells[0]!.endsWith(':') || cellKind(cells[1]!, decimal) !== 'missing');

/** Whether a row lists units, such as `m/s` or `[kg]`: short, below longer names. */
const isUnits = (cells: readonly string[], above: readonly string[]): boolean =>
  cells.every(
    (cell, column) =>
      /^[[(].*[\])]$/.test(cell) || (cell.length <= 4 && cell.length < (above[column] ?? '').length),
  );

/**
 * Names the columns, joining several header rows. If the header has one name too few and the first column holds row
 * names, as R writes them, that column is the unnamed one. Otherwise the names stay in place, and a notice says so.
 */
export function columnNames(
  rows: readonly (readonly string[])[],
  width: number,
  rowNames: boolean,
): { names: string[]; notice?: Notice } {
  const names: string[] = [];
  const titles = overGroups(rows.map((cells) => withoutSpare(cells, width)));
  const shift = rowNames && titles.length > 0 && titles.every((cells) => cells.length === width - 1) ? 1 : 0;
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (const cells of titles) {
      const part = (column < shift ? 'row name' : cells[column - shift]) ?? '';
      const name = part.replace(/^["']|["']$/g, '').replace(/\s+/g, ' ');
      if (name !== '' && !parts.includes(name)) parts.push(name);
    }
    names.push(parts.join(' '));
  }
  const given = titles.at(-1)?.length ?? width;
  return {
    names: distinctNames(names),
    ...(given !== width && shift === 0 && { notice: unevenHeader({ names: given, columns: width }) }),
  };
}

/** A title above names that come again (`Actual`, `Predicted`, `Actual` …) stands once, over all columns up to the next. */
function overGroups(titles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const names = present(titles.at(-1) ?? []);
  if (new Set(names).size === names.length) return titles;
  const spread = (cells: readonly string[]) => {
    let title = '';
    return cells.map((cell) => (title = cell || title));
  };
  return [...titles.slice(0, -1).map(spread), ...titles.slice(-1)];
}

/** Removes empty names, which come from superfluous delimiters, until the rest fits. */
function withoutSpare(cells: readonly string[], width: number): string[] {
  const fitting = [...cells];
  for (let spare = 0; fitting.length > width && spare >= 0; ) {
    spare = fitting.indexOf('');
    if (spare >= 0) fitting.splice(spare, 1);
  }
  return fitting;
}

/** Whether the first column holds row names as R writes them: distinct words, or 1, 2, 3, … */
export function holdsRowNames(rows: readonly Row[]): boolean {
  const cells = rows.map((row) => row.cells[0] ?? '');
  if (cells.length === 0 || new Set(cells).size < cells.length) return false;
  // Lines with another number of fields count too.
  const isNext = (cell: string, index: number): boolean => {
    const step = Number(cell) - Number(cells[index - 1]);
    return step === 1 || step === rows[index]!.line - rows[index - 1]!.line;
  };
  if (cells.every((cell, index) => index === 0 || isNext(cell, index)))
    return cells.every((cell) => /^\d+$/.test(cell));
  return cells.every((cell) => cell !== '' && cellKind(cell, '.') === 'text');
}

/** Whether the last field is empty in every line, so that the delimiter ends lines instead of separating fields. */
export function endsInDelimiter(
  titles: readonly (readonly string[])[],
  rows: readonly Row[],
  width: number,
): boolean {
  if (width < 2 || rows.length === 0) return false;
  if (titles.some((cells) => cells.length === width && cells[width - 1] !== '')) return false;
  return rows.every(({ cells }) => cells[width - 1] === '');
}
