import type { Column } from '../table.ts';
import { cellKind, isMissing } from './cell.ts';
import type { Layout } from './layout.ts';

const totals =
  /^(?:(?:grand|sub)[ -]?)?(?:total|sum|mean|average|avg|median|summe|gesamt|mittelwert|somme|moyenne|suma|media|totale|somma)s?:?$/i;

/**
 * Whether the last row sums the others up: a cell says so, or one that should be a number is none while another is
 * the sum or the mean of the cells above it.
 */
export function isTotalRow(
  cells: readonly string[],
  columns: readonly Column[],
  { kinds, decimal, sample }: Pick<Layout, 'kinds' | 'decimal' | 'sample'>,
): boolean {
  if (cells.some((cell) => totals.test(cell.trim()))) return cells.length > 1;
  const gap = kinds.some((kind, column) => {
    const cell = cells[column] ?? '';
    const seldom =
      sample.filter((row) => isMissing(row[column] ?? '')).length <= Math.max(1, sample.length / 10);
    return kind === 'number' && seldom && (isMissing(cell) || cellKind(cell, decimal) === 'text');
  });
  return (
    gap &&
    columns.some(
      (column) =>
        column.kind === 'number' && column.numbers.at(-1) !== column.numbers.at(-2) && sumsUp(column.numbers),
    )
  );
}

function sumsUp(numbers: Float64Array): boolean {
  const last = numbers.at(-1)!;
  let sum = 0;
  let size = 0;
  let count = 0;
  for (let row = 0; row < numbers.length - 1; row++) {
    const value = numbers[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    size += Math.abs(value);
    count++;
  }
  // Written with as many digits as the others, of which the sum is exact and the mean rounded.
  const is = (value: number, tolerance: number) => Math.abs(last - value) <= tolerance * (size / count);
  return count >= 3 && (is(sum, 1e-9 * count) || is(sum / count, 1e-4));
}

/** The columns without their last row. */
export const withoutLast = (columns: readonly Column[]): Column[] =>
  columns.map((column): Column => {
    if (column.kind !== 'number') {
      const { codes, missing } = column;
      return { ...column, codes: codes.subarray(0, -1), missing: missing - (codes.at(-1)! < 0 ? 1 : 0) };
    }
    const { numbers, missing } = column;
    return {
      ...column,
      numbers: numbers.subarray(0, -1),
      missing: missing - (Number.isNaN(numbers.at(-1)) ? 1 : 0),
    };
  });
