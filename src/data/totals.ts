import { withLeftOut } from './account.ts';
import { cellsInRows } from './columns.ts';
import type { Reading, Table } from './table.ts';
import { cellKind, isMissing } from './text/cell.ts';
import type { Survey, SurveyColumn } from './text/survey.ts';
import { tailRows } from './text/tail.ts';

/**
 * Rows that summarize other rows, as reports have between and below their data: `Summe Nord`, `Grand Total`, and at
 * the end `Mean`, `SD`. They are not observations. At the end of the table, a cell that says so or numbers that are
 * sums suffice; between other rows, both are required.
 */

/** With what pivot tables write below all rows, in the languages of spreadsheets. */
const sum =
  '(?:(?:grand|sub|zwischen|sous|teil|gesamt|end)[ -]?)?(?:totale?s?|sums?|summe|ergebnis|gesamt|somme|suma|soma|somma|итого|всего|合計|合计|小計|小计|합계)(?: (?:g[eé]n[eé]ral|geral|complessivo|końcowa))?|eindtotaal|totaal|totalsumma|hovedtotal|totalsum|razem|celkem|celkový součet|végösszeg|összesen|genel toplam|toplam|yhteensä|общий итог|γενικό άθροισμα|総計|总计|總計|총합계';
const figure =
  'means?|averages?|avgs?|medians?|std|sd|st\\.?\\s?dev|stdev|standard deviation|min|max|minimum|maximum|count|rmse|mae|mape|bias|r2|mittelwert|standardabweichung|moyenne|[eé]cart-type|promedio|media|média|desviación|gemiddelde';
const isSaid = new RegExp(`^(?:${sum}|${figure})[:.]?$`, 'iu');
/** Sums can also be named after what they sum. */
const isSumOf = new RegExp(`^(?:${sum})(?:$|[\\s:])|\\s(?:total|summe|ergebnis|gesamt)$`, 'iu');

const matches = (cell: unknown, words: RegExp): boolean =>
  typeof cell === 'string' && words.test(cell.trim());

/** The most summary rows, as a share of all rows. */
const mostOfRows = 0.25;
/** With fewer rows, sums occur by chance. */
const fewestSummed = 3;
/** With few whole numbers, several sums occur by chance at once. */
const fewestSummedAtOnce = 8;

/** The column that says which rows are summaries, and whether it was requested for itself. */
export interface NamingColumn {
  column?: string | undefined;
  isRequested: boolean;
}

/** A survey without rows that may be summaries, and the column that names them. */
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
  // A single sum among 30 rows would make numbers look like labels, and a first look can spare a row with gaps.
  const isDoubtful =
    size > fewestSummed &&
    (areSums(numbers) || columns.some((column) => column.sample.at(-1) === null && isGapless(column)));
  return { survey: isDoubtful ? inRows([...Array(size - 1).keys()]) : { columns } };
}

/** Whether a numeric column is rarely missing: in at most a tenth of the rows, or in one. */
const isGapless = ({ kind, sample }: SurveyColumn): boolean =>
  kind === 'number' && sample.filter((value) => value === null).length <= Math.max(1, sample.length / 10);

/** The first of the rows at the end that each name a different statistic; the number of rows if there are none. */
function endOf(rows: number, cells: (row: number) => readonly unknown[]): number {
  const saidIn = (row: number) => cells(row).find((cell) => matches(cell, isSaid));
  const seen = new Set<unknown>();
  let end = rows;
  for (let said: unknown; end > 0; end--, seen.add(said)) {
    said = saidIn(end - 1);
    if (said === undefined || seen.has(said)) break;
  }
  if (end === rows || rows - end > Math.min(tailRows, mostOfRows * rows)) return rows;
  // A class can be called `max`.
  for (let row = 0; row < end; row++) if (cells(row).some((cell) => seen.has(cell))) return rows;
  return end;
}

/**
 * The table without its summary rows, which are recognized by their cells and by the survey. The naming column is
 * dropped unless it was requested for itself.
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
  const columns = naming.isRequested ? table.columns : table.columns.filter((one) => one !== column);
  return out.size === 0 ? { ...table, columns } : withoutRows({ ...table, columns }, out);
}

/** Whether a row lacks a number in a column where that is rare. */
function hasGap(cells: readonly string[], { columns, decimal = '.' }: Reading, survey: Survey): boolean {
  const isNone = (cell = '') => isMissing(cell) || cellKind(cell, decimal) === 'text';
  const gaps = new Set(
    columns.filter((_, index) => index < cells.length && isNone(cells[index])).map(({ name }) => name),
  );
  return gaps.size > 0 && survey.columns.some((column) => gaps.has(column.name) && isGapless(column));
}

/** Whether the last number of each of several columns is the sum of those above it. */
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
  // With as many digits as the others, a sum is exact and a mean is rounded.
  const is = (value: number, tolerance: number) => Math.abs(last - value) <= tolerance * (size / count);
  if (count < fewestSummed) return undefined;
  return is(sum, 1e-9 * count) ? 'sum' : is(sum / count, 1e-4) ? 'mean' : undefined;
}

/**
 * The rows named as sums in which some number is the sum of those above it, either since the last such row or in
 * total.
 */
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

  /** Whether a value is the sum, up to rounding. */
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
    reading: withLeftOut(table, [...out], 'sums up other rows'),
  };
}
