import { cellNumber, isPadded } from './cell.ts';

/** The most different marks in a column of numbers; a limit such as `<0.5` is the same mark whatever its number. */
const mostMarks = 3;
const longestMark = 24;
/** Fewer different numbers may be codes, with letters among them. */
const fewestNumbers = 10;
/** The most cells of a column that may be marks. */
const mostShare = 1 / 3;

/** A value of which only a limit is known: `<0.5`, `> 100`. */
export const isLimit = (text: string): boolean => /^\s*[<>≤≥]\s*=?\s*[\d.,]+\s*$/.test(text);

/**
 * What laboratories and people write for a missing value among numbers, in any language: the same few words in place
 * of a number. Undefined if the column is something other than such numbers; names and codes differ from each other.
 *
 * @example marksAmong(['7.1', '6.4', 'ND', '5.9', '6.1', '7', '6.8', 'ND', '5.5', '6.6', '7.2', '6']) // ['ND']
 */
export function marksAmong(cells: readonly string[]): string[] | undefined {
  const numbers = new Set<number>();
  const marks = new Map<string, string>();
  let marked = 0;
  for (const cell of cells) {
    const text = cell.trim();
    const value = isPadded(text) ? undefined : (cellNumber(text, '.') ?? cellNumber(text, ','));
    if (value !== undefined) {
      numbers.add(value);
      continue;
    }
    if (text.length > longestMark) return undefined;
    marked++;
    const mark = isLimit(text) ? text.replace(/[\d.,]+/, '#') : text;
    if (!marks.has(mark)) marks.set(mark, text);
    if (marks.size > mostMarks) return undefined;
  }
  const isColumn = marked > 0 && marked <= mostShare * cells.length && numbers.size >= fewestNumbers;
  return isColumn ? [...marks.values()] : undefined;
}
