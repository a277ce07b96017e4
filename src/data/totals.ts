import { mostLeftOut, mostReports } from './account.ts';
import { cellsInRows } from './columns.ts';
import type { Reading, Table } from './table.ts';
import type { Survey, SurveyColumn } from './text/survey.ts';

/**
 * Rows that sum up other rows, as reports have them between and below their data: `Summe Nord`, `Grand Total`, and below
 * the last row `Mean`, `SD`. They are no observations.
 */

const sums =
  /^(?:(?:grand|sub|zwischen|sous|teil)[ -]?)?(?:totale?s?|sum|summe|gesamt|somme|suma|soma|somma|итого|всего|合計|合计|小计|小計|합계)(?:$|[\s:])|\s(?:total|summe|ergebnis|gesamt)$/iu;
const figures =
  /^(?:mean|average|avg\.?|median|std\.?|sd|st\.?\s?dev\.?|stdev|standard deviation|min|max|minimum|maximum|count|rmse|mae|mape|bias|r2|mittelwert|standardabweichung|moyenne|ecart-type|écart-type|promedio|media|média|desviación|gemiddelde)[:.]?$/iu;

const isSum = (cell: unknown): boolean => typeof cell === 'string' && sums.test(cell.trim());
const isFigure = (cell: unknown): boolean => typeof cell === 'string' && figures.test(cell.trim());

/** Rows that sum up are few beside those that they sum up. */
const mostOfRows = 0.25;
const mostAtEnd = 12;

/** A survey without rows that sum up others, and the column that names those. */
export function surveyWithoutTotals({ columns }: Survey): { survey: Survey; column?: string } {
  for (const { name, kind, sample } of columns) {
    if (kind !== 'text') continue;
    const end = endOf(sample.length, (row) => sample[row]);
    const rows = [...sample.keys()].filter((row) => row < end && !isSum(sample[row]));
    if (rows.length === sample.length || rows.length < (1 - mostOfRows) * sample.length) continue;
    const without = (column: SurveyColumn) => ({ ...column, sample: rows.map((row) => column.sample[row]!) });
    return { survey: { columns: columns.map(without) }, column: name };
  }
  return { survey: { columns } };
}

/** Where the figures below the last row begin, each of which stands there once; the number of rows where there are none. */
function endOf(rows: number, cell: (row: number) => unknown): number {
  const seen = new Set<unknown>();
  let end = rows;
  while (end > 0 && isFigure(cell(end - 1)) && !seen.has(cell(end - 1))) seen.add(cell(--end));
  let isOnce = rows - end <= Math.min(mostAtEnd, mostOfRows * rows);
  for (let row = 0; row < end && isOnce && end < rows; row++) isOnce = !seen.has(cell(row));
  return isOnce ? end : rows;
}

/**
 * The table without its rows that sum up others: those called so whose numbers are the sum of the rows above them, since
 * the last such row or in all, and figures below the last row. The naming column goes where nobody asked for it.
 */
export function withoutTotals(table: Table, naming: string | undefined, isKept: boolean): Table {
  const column = table.columns.find(({ name }) => name === naming);
  if (!column || column.kind === 'number') return table;
  const others = isKept ? table.columns : table.columns.filter((one) => one !== column);
  const cell = (row: number) => column.categories[column.codes[row]!];
  const end = endOf(table.rows, cell);
  const out = sumsAmong(table, cell, end);
  for (let row = end; row < table.rows; row++) out.add(row);
  return out.size === 0 ? { ...table, columns: others } : withoutRows({ ...table, columns: others }, out);
}

/** The rows called sums whose numbers are sums indeed. */
function sumsAmong(table: Table, cell: (row: number) => string | undefined, end: number): Set<number> {
  const numbers = table.columns.flatMap((column) => (column.kind === 'number' ? [column.numbers] : []));
  const whole = numbers.map(() => new Sum());
  const part = numbers.map(() => new Sum());
  const found = new Set<number>();
  for (let row = 0; row < end; row++) {
    const isTotal =
      isSum(cell(row)) &&
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
