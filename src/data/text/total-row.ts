import type { Column } from '../table.ts';
import { cellKind, isMissing } from './cell.ts';
import type { Layout } from './layout.ts';
import type { Survey } from './survey.ts';

const totals =
  /^(?:(?:grand|sub)[ -]?)?(?:total|sum|mean|average|avg|median|summe|gesamt|mittelwert|somme|moyenne|suma|media|totale|somma)s?:?$/i;

type Sampled = Pick<Layout, 'kinds' | 'decimal' | 'sample'>;

/**
 * Whether the last row sums the others up: a cell says so, or one that should be a number is none while another is
 * the sum or the mean of the cells above it, or each of several numbers is the sum of those above it.
 */
export function isTotalRow(
  cells: readonly string[],
  numbers: readonly Float64Array[],
  layout: Sampled,
): boolean {
  if (saysTotal(cells)) return true;
  const sums = numbers.map((column) => (column.at(-1) === column.at(-2) ? undefined : summingUp(column)));
  if (hasGap(cells, layout)) return sums.some((sum) => sum !== undefined);
  return numbers.length > 1 && numbers[0]!.length > fewestSummed && sums.every((sum) => sum === 'sum');
}

/** Among a few whole numbers, chance makes sums. */
const fewestSummed = 8;

/**
 * A survey without a last row that may sum the others up: a single one of 30 and 17.2 would make numbers of labels and
 * probabilities. A row with gaps is no loss to it.
 */
export function surveyWithoutTotal({ columns }: Survey, layout: Sampled): Survey {
  const last = layout.sample.at(-1);
  const numbers = columns
    .filter(({ kind }) => kind === 'number')
    .map(({ sample }) => Float64Array.from(sample, (value) => (value === null ? Number.NaN : Number(value))));
  const isDoubtful =
    last && layout.sample.length > 3 && (hasGap(last, layout) || isTotalRow(last, numbers, layout));
  return isDoubtful
    ? { columns: columns.map((column) => ({ ...column, sample: column.sample.slice(0, -1) })) }
    : { columns };
}

const saysTotal = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.some((cell) => totals.test(cell.trim()));

/** Whether a cell that should be a number is none, in a column where that is seldom. */
const hasGap = (cells: readonly string[], { kinds, decimal, sample }: Sampled): boolean =>
  kinds.some((kind, column) => {
    const cell = cells[column] ?? '';
    const isNone = kind === 'number' && (isMissing(cell) || cellKind(cell, decimal) === 'text');
    // Counted for a gap alone: tables may have many thousand columns.
    const gaps = () => sample.filter((row) => isMissing(row[column] ?? '')).length;
    return isNone && gaps() <= Math.max(1, sample.length / 10);
  });

/** Whether the last number is the sum or the mean of those above it. */
function summingUp(numbers: Float64Array): 'sum' | 'mean' | undefined {
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
  if (count < 3) return undefined;
  return is(sum, 1e-9 * count) ? 'sum' : is(sum / count, 1e-4) ? 'mean' : undefined;
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
