import { cellKind } from './cell.ts';
import type { Dialect } from './record.ts';
import type { Row } from './rows.ts';

const space = 32;
/** How many lines of notes above a table are searched. */
const longestPreamble = 30;

/**
 * The rows of a space-aligned table from its names on, where the names contain single spaces and are further apart:
 * `Point   vE [mm]   vN [mm]`. Unchanged if there is no such line.
 */
export function withWideNames(
  rows: readonly Row[],
  width: number,
  { delimiter }: Dialect,
  textOf: (row: Row) => string,
): readonly Row[] {
  if (delimiter !== space || width < 2) return rows;
  for (const [index, row] of rows.slice(0, longestPreamble).entries()) {
    const numbers = row.cells.filter((cell) => cellKind(cell, '.') === 'number').length;
    if (row.cells.length === width && numbers >= width / 2) return rows;
    if (row.cells.length <= width) continue;
    const names = phrasesIn(textOf(row));
    if (names.length !== width || !names.every(({ text }) => cellKind(text, '.') === 'text')) continue;
    const above = rows[index - 1];
    const cells = above?.next === row.line ? stacked(phrasesIn(textOf(above)), names) : undefined;
    return [{ ...row, cells: cells ?? names.map(({ text }) => text) }, ...rows.slice(index + 1)];
  }
  return rows;
}

/** Words separated by single spaces, and their position in the line. */
interface Phrase {
  text: string;
  start: number;
  end: number;
}

const phrasesIn = (line: string): Phrase[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: text }) => ({
    text,
    start: index,
    end: index + text.length,
  }));

/** Names whose first words are in the line above, each over its column; undefined if that line has no such words. */
function stacked(above: readonly Phrase[], names: readonly Phrase[]): string[] | undefined {
  const over = names.map(({ start, end }) => above.filter((one) => one.start < end && one.end > start));
  const areNames = above.length > 1 && over.flat().length === above.length;
  if (!areNames || over.some((own) => own.length > 1)) return undefined;
  return names.map(({ text }, column) => [over[column]![0]?.text, text].filter(Boolean).join(' '));
}
