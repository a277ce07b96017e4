import { isPadded, longestNumber, tolerated } from './cell.ts';

/** What may follow the numbers of a text column. */
export type Following = { kind: 'unit'; unit: string } | { kind: 'uncertainty' };

const withUnit =
  /^([+\-−]?\s*\p{N}[\p{N}.,'’\s]*?(?:[eE][+-]?\d+)?)\s*([\p{L}°µ%][\p{L}°µ%/·*^²³⁻¹.]{0,11}(?:\d(?!\d))?)$/u;
const uncertainty = /\s*(?:±|\+\s?\/\s?[-−]|\+-)\s*[\d.,]+(?:[eE][+-]?\d+)?\s*$/;

/** Fewer cells don't prove that a unit is meant. */
const fewestCells = 3;

/**
 * The unit that nearly all of these cells have after their number; undefined if there is none. Cells with several
 * units remain text, because the units may differ in size.
 */
export function unitAmong(cells: readonly string[]): string | undefined {
  if (cells.length < fewestCells) return undefined;
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const unit = cell.length <= longestNumber && withUnit.exec(cell.trim());
    // `003.png` is a file name.
    if (unit && !isPadded(unit[1]!) && !/\D$/.test(unit[1]!.trim()))
      counts.set(unit[2]!, (counts.get(unit[2]!) ?? 0) + 1);
  }
  const [unit, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= (1 - tolerated) * cells.length ? unit : undefined;
}

/** Whether nearly all of these cells have an uncertainty after their number: `18.8 ± 0.3`. */
export const uncertaintyAmong = (cells: readonly string[]): boolean =>
  cells.length >= fewestCells &&
  cells.filter((cell) => cell.length <= longestNumber && uncertainty.test(cell)).length >=
    (1 - tolerated) * cells.length;

/** A cell without what follows its number. */
export function numberBefore(cell: string, following: Following): string {
  const text = cell.trim();
  if (following.kind === 'uncertainty')
    return text.length <= longestNumber ? text.replace(uncertainty, '') : text;
  return text.endsWith(following.unit) ? text.slice(0, -following.unit.length) : text;
}
