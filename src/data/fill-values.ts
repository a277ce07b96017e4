import type { Notice } from './notice.ts';
import { fillValues } from './notices.ts';
import type { Column, NumberColumn, Table } from './table.ts';
import type { Survey } from './text/survey.ts';

/**
 * Values that commonly stand for "no value": −999 and the like, typed by hand; 1e20 and 9.97e36, written by climate
 * models and NetCDF; the limits of number types, written by databases.
 */
const common = new Set([
  -99, -999, -9999, -99999, -999999, -99.9, -999.9, -9999.9, -99.99, -999.99, -9999.99, 999, 9999, 99999,
  999999, 9999999, 999.9, 9999.9, 999.99, 9999.99, -32768, 32767, -2147483648, 2147483647, -8888, -7777,
]);
/** A repeated number above this stands for a missing value, whatever its digits. */
const beyondAnyUnit = 1e15;
/** A fill value occurs at least this often; a single one may be a real value. */
const leastRepeats = 2;

const mayBeFill = (value: number): boolean => common.has(value) || Math.abs(value) >= beyondAnyUnit;

/**
 * The value that stands for "no value" in these numbers: repeated, an extreme, and farther from the others than they
 * are from each other. Undefined if there is none.
 *
 * @example fillValueOf(Float64Array.of(0.5, -999, 1.5, -999, -0.25)) // -999
 */
export function fillValueOf(numbers: Float64Array, repeats = leastRepeats): number | undefined {
  return extremes(numbers).find((value) => mayBeFill(value) && standsApart(numbers, value, repeats));
}

/** Rows processed per call: many short calls are compiled sooner than one long loop. */
const blockSize = 4096;

/** The smallest and the largest finite value. Must be fast, as it runs on every column of every file. */
function extremes(numbers: Float64Array): Float64Array {
  const found = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  for (let from = 0; from < numbers.length; from += blockSize) {
    widen(found, numbers, from, Math.min(numbers.length, from + blockSize));
  }
  return found;
}

function widen(found: Float64Array, numbers: Float64Array, from: number, to: number): void {
  const infinite = Number.POSITIVE_INFINITY;
  let lowest = found[0]!;
  let highest = found[1]!;
  for (let row = from; row < to; row++) {
    const value = numbers[row]!;
    if (value < lowest && value > -infinite) lowest = value;
    if (value > highest && value < infinite) highest = value;
  }
  found[0] = lowest;
  found[1] = highest;
}

function standsApart(numbers: Float64Array, fill: number, repeats: number): boolean {
  // A fast first test with built-in methods: the ordinary maximum of a column occurs only once.
  if (repeats > 1 && numbers.indexOf(fill) === numbers.lastIndexOf(fill)) return false;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let count = 0;
  let others = 0;
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row]!;
    if (value === fill) count++;
    else if (Number.isFinite(value)) {
      others++;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  if (count < repeats || others < 3 || count > others) return false;
  const gap = fill < lowest ? lowest - fill : fill - highest;
  // Among nonnegative numbers a negative one is foreign, however large they are.
  const signed = fill < 0 && lowest >= 0 && fill <= -99;
  return gap > 0 && (signed || gap > 2 * Math.max(highest - lowest, Math.abs(lowest), Math.abs(highest)));
}

/** Treats fill values as missing cells and adds a notice. */
export function withoutFillValues(table: Table): Table {
  const notices: Notice[] = [];
  const places: Table['reading']['skipped'] = [];
  let total = 0;
  const columns = table.columns.map((column): Column => {
    if (column.kind !== 'number') return column;
    const fill = fillValueOf(column.numbers);
    if (fill === undefined) return column;
    const { cleaned, rows } = emptied(column, fill);
    total += rows.length;
    for (const row of rows.slice(0, 100)) {
      const reason = `holds the fill value ${fill} in column “${column.name}”; counts as missing`;
      places.push({ row: table.lines?.[row] ?? row + 1, reason });
    }
    notices.push(fillValues({ column: column.name, fill, cells: rows.length }));
    return cleaned;
  });
  if (notices.length === 0) return table;
  const { reading } = table;
  return {
    ...table,
    columns,
    reading: {
      ...reading,
      skipped: [...reading.skipped, ...places].slice(0, 100),
      skippedCount: reading.skippedCount + total,
      notices: [...reading.notices, ...notices],
    },
  };
}

function emptied(column: NumberColumn, fill: number): { cleaned: NumberColumn; rows: number[] } {
  const rows: number[] = [];
  const numbers = column.numbers.map((value, row) => {
    if (value !== fill) return value;
    rows.push(row);
    return Number.NaN;
  });
  return { cleaned: { ...column, numbers, missing: column.missing + rows.length }, rows };
}

/** Does the same in a survey, where a fill value may occur only once. */
export const surveyWithoutFillValues = ({ columns }: Survey): Survey => ({
  columns: columns.map((column) => {
    if (column.kind !== 'number') return column;
    const fill = fillValueOf(
      Float64Array.from(column.sample.filter((value) => typeof value === 'number')),
      1,
    );
    if (fill === undefined) return column;
    return { ...column, sample: column.sample.map((value) => (value === fill ? null : value)) };
  }),
});
