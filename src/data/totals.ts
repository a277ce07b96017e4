import { mostLeftOut, mostReports } from './account.ts';
import { cellsInRows } from './columns.ts';
import type { Reading, Table } from './table.ts';
import { cellKind, isMissing } from './text/cell.ts';
import type { Survey, SurveyColumn } from './text/survey.ts';
import { tailRows } from './text/tail.ts';

/**
 * Rows that sum up other rows, as reports have them between and below their data: `Summe Nord`, `Grand Total`, and at the
 * end `Mean`, `SD`. They are no observations. At the end it is enough that a cell says so, or that numbers are sums;
 * between other rows it takes both.
 */

const sum =
  '(?:(?:grand|sub|zwischen|sous|teil)[ -]?)?(?:totale?s?|sums?|summe|gesamt|somme|suma|soma|somma|итого|всего|合計|合计|小計|小计|합계)';
const figure =
  'means?|averages?|avgs?|medians?|std|sd|st\\.?\\s?dev|stdev|standard deviation|min|max|minimum|maximum|count|rmse|mae|mape|bias|r2|mittelwert|standardabweichung|moyenne|[eé]cart-type|promedio|media|média|desviación|gemiddelde';
const isSaid = new RegExp(`^(?:${sum}|${figure})[:.]?$`, 'iu');
/** Sums are also called after what they sum up. */
const isSumOf = new RegExp(`^${sum}(?:$|[\\s:])|\\s(?:total|summe|ergebnis|gesamt)$`, 'iu');

const matches = (cell: unknown, words: RegExp): boolean =>
  typeof cell === 'string' && words.test(cell.trim());

/** Rows that sum up are few beside those that they sum up. */
const mostOfRows = 0.25;
/** In fewer rows, chance makes sums. */
const fewestSummed = 3;
/** Among a few whole numbers it makes several at once. */
const fewestSummedAtOnce = 8;

/** The column that says which rows sum up others, and whether somebody asked for it. */
export interface NamingColumn {
  column?: string | undefined;
  isKept: boolean;
}

/** A survey without rows that may sum up others, and the column that names those. */
export function surveyWithoutTotals({ columns }: Survey): { survey: Survey; naming?: string } {
  const size = columns[0]?.sample.length ?? 0;
  const inRows = (rows: readonly number[]): Survey => ({
    columns: columns.map((column) => ({ ...column, sample: rows.map((row) => column.sample[row]!) })),
  });
  for (const { name, kind, sample } of columns) {
    if (kind === 'number') continue;
    const end = endOf(size, (row) => [sample[row]]);
    const rows = [...sample.keys()].filter((row) => row < end && !matches(sample[row], isSumOf));
    if (rows.length === size || rows.length < (1 - mostOfRows) * size) continue;
    return { survey: inRows(rows), naming: name };
  }
  const numbers = columns.flatMap(({ kind, sample }) =>
    kind === 'number' ? [Float64Array.from(sample, (value) => Number(value ?? Number.NaN))] : [],
  );
  // A single sum among 30 would make numbers of labels, and a row with gaps is no loss to a first look.
  const isDoubtful =
    size > fewestSummed &&
    (areSums(numbers) || columns.some((column) => column.sample.at(-1) === null && isGapless(column)));
  return { survey: isDoubtful ? inRows([...Array(size - 1).keys()]) : { columns } };
}

/** Whether a number is seldom missing: in a tenth of the rows, or in one. */
const isGapless = ({ kind, sample }: SurveyColumn): boolean =>
  kind === 'number' && sample.filter((value) => value === null).length <= Math.max(1, sample.length / 10);

/** Where the rows begin, at the end, that say what they are, each once; the number of rows where there are none. */
function endOf(rows: number, cells: (row: number) => readonly unknown[]): number {
  const saidIn = (row: number) => cells(row).find((cell) => matches(cell, isSaid));
  const seen = new Set<unknown>();
  let end = rows;
  for (let said: unknown; end > 0; end--, seen.add(said)) {
    said = saidIn(end - 1);
    if (said === undefined || seen.has(said)) break;
  }
  if (end === rows || rows - end > Math.min(tailRows, mostOfRows * rows)) return rows;
  // A class may be called `max`.
  for (let row = 0; row < end; row++) if (cells(row).some((cell) => seen.has(cell))) return rows;
  return end;
}

/**
 * The table without its rows that sum up others, told by their cells and by the survey it began with. The naming column
 * goes where nobody asked for it.
 */
export function withoutTotals({ tail = [], ...table }: Table, survey: Survey, naming: NamingColumn): Table {
  const above = table.rows - tail.length;
  const coded = table.columns.filter((column) => column.kind !== 'number');
  const end = endOf(table.rows, (row) => [
    ...(tail[row - above] ?? []),
    ...coded.map(({ codes, categories }) => categories[codes[row]!]),
  ]);
  const numbers = table.columns.flatMap((column) => (column.kind === 'number' ? [column.numbers] : []));
  const column = coded.find(({ name }) => name === naming.column);
  const out = column
    ? sumsAmong(numbers, end, (row) => matches(column.categories[column.codes[row]!], isSumOf))
    : new Set<number>();
  for (let row = end; row < table.rows; row++) out.add(row);
  if (end === table.rows && end > fewestSummed) {
    const isSum = hasGap(tail.at(-1) ?? [], table.reading, survey)
      ? numbers.some((values) => isSumOrMean(values) !== undefined)
      : areSums(numbers);
    if (isSum) out.add(end - 1);
  }
  const columns = naming.isKept ? table.columns : table.columns.filter((one) => one !== column);
  return out.size === 0 ? { ...table, columns } : withoutRows({ ...table, columns }, out);
}

/** Whether a row has no number in a column where that is seldom. */
function hasGap(cells: readonly string[], { columns, decimal = '.' }: Reading, survey: Survey): boolean {
  const isNone = (cell = '') => isMissing(cell) || cellKind(cell, decimal) === 'text';
  const gaps = new Set(
    columns.filter((_, index) => index < cells.length && isNone(cells[index])).map(({ name }) => name),
  );
  return gaps.size > 0 && survey.columns.some((column) => gaps.has(column.name) && isGapless(column));
}

/** Whether the last of each of several numbers is the sum of those above it. */
const areSums = (numbers: readonly Float64Array[]): boolean =>
  numbers.length > 1 &&
  numbers[0]!.length > fewestSummedAtOnce &&
  numbers.every((values) => isSumOrMean(values) === 'sum');

/** Whether the last number is the sum or the mean of those above it. */
function isSumOrMean(numbers: Float64Array): 'sum' | 'mean' | undefined {
  const last = numbers.at(-1)!;
  if (last === numbers.at(-2)) return undefined;
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
  if (count < fewestSummed) return undefined;
  return is(sum, 1e-9 * count) ? 'sum' : is(sum / count, 1e-4) ? 'mean' : undefined;
}

/** The rows called sums of whose numbers one is the sum of those above it, since the last such row or in all. */
function sumsAmong(
  numbers: readonly Float64Array[],
  end: number,
  isCalledSum: (row: number) => boolean,
): Set<number> {
  const whole = numbers.map(() => new Sum());
  const part = numbers.map(() => new Sum());
  const found = new Set<number>();
  for (let row = 0; row < end; row++) {
    const isTotal =
      isCalledSum(row) &&
      numbers.some((values, k) => whole[k]!.is(values[row]!) || part[k]!.is(values[row]!));
    if (isTotal) found.add(row);
    numbers.forEach((values, k) => {
      if (isTotal) part[k] = new Sum();
      else for (const sum of [whole[k]!, part[k]!]) sum.add(values[row]!);
    });
  }
  return found;
}

class Sum {
  private total = 0;
  private size = 0;
  private count = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) return;
    this.total += value;
    this.size += Math.abs(value);
    this.count++;
  }

  /** Whether a value is the sum, but for rounding. */
  is(value: number): boolean {
    return this.count > 1 && Math.abs(value - this.total) <= roundingOfSums * this.size;
  }
}
const roundingOfSums = 0.001;

function withoutRows(table: Table, out: ReadonlySet<number>): Table {
  const remaining = Uint32Array.from({ length: table.rows - out.size });
  let next = 0;
  for (let row = 0; row < table.rows; row++) if (!out.has(row)) remaining[next++] = row;
  return {
    ...table,
    rows: remaining.length,
    columns: table.columns.map((column) => cellsInRows(column, remaining)),
    ...(table.lines && { lines: remaining.map((row) => table.lines![row]!) }),
    reading: withLeftOut(
      table.reading,
      [...out].map((row) => table.lines?.[row] ?? row + 1),
    ),
  };
}

function withLeftOut(reading: Reading, lines: readonly number[]): Reading {
  const reason = 'sums up other rows';
  const { skipped, skippedCount, leftOut } = reading;
  return {
    ...reading,
    skipped: [...skipped, ...lines.map((row) => ({ row, reason: `${reason}; left out` }))].slice(
      0,
      mostReports,
    ),
    skippedCount: skippedCount + lines.length,
    leftOut: {
      rows: leftOut.rows + lines.length,
      reasons: [...leftOut.reasons, ...lines.map((row) => ({ row, reason }))].slice(0, mostLeftOut),
    },
  };
}
