import type { Column } from '../../data/table.ts';
import type { SurveyColumn } from '../../data/text/survey.ts';
import { subjectOf } from './names/column-names.ts';

/** A surveyed column, in the form in which the rules that assign roles examine it. */
export interface ColumnSketch {
  name: string;
  kind: Column['kind'];
  /** The quantity that its name refers to, see `subjectOf`. */
  subject: string;
  /** A sample of the column's numbers, NaN if missing; empty for other kinds. The same rows for every column. */
  numbers: Float64Array;
  /** The same cells as text; undefined if missing. */
  cells: readonly (string | undefined)[];
  /** Distinct values as text: numbers by size, others in order of appearance. */
  distinct: readonly string[];
  present: number;
  /** Whether all the numbers are whole. */
  isWhole: boolean;
  min: number;
  max: number;
  mean: number;
  standardDeviation: number;
}

export function sketch({ name, kind, sample }: SurveyColumn): ColumnSketch {
  const isNumber = kind === 'number';
  const numbers = isNumber
    ? Float64Array.from(sample, (value) => (typeof value === 'number' ? value : Number.NaN))
    : new Float64Array(0);
  const cells = sample.map((value) => (value === null ? undefined : String(value)));
  const finite = numbers.filter(Number.isFinite);
  const distinct = isNumber
    ? [...new Set(finite)].sort((a, b) => a - b).map(String)
    : [...new Set(cells)].filter((cell) => cell !== undefined);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    name,
    kind,
    subject: subjectOf(name),
    numbers,
    cells,
    distinct,
    present: isNumber ? finite.length : cells.filter((cell) => cell !== undefined).length,
    isWhole: isNumber && finite.every(Number.isInteger),
    min: finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    max: finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    mean,
    standardDeviation: Math.sqrt(squares / finite.length),
  };
}

/** The columns in the rows in which one of them has this value. */
export function rowsWhere(
  columns: readonly ColumnSketch[],
  { cells }: ColumnSketch,
  value: string,
): ColumnSketch[] {
  const isOfRow = (_: unknown, row: number) => cells[row] === value;
  return columns.map(({ name, kind, ...column }) => {
    const sample = kind === 'number' ? [...column.numbers] : column.cells.map((cell) => cell ?? null);
    return sketch({ name, kind, sample: sample.filter(isOfRow) });
  });
}

export const isNumeric = ({ kind }: ColumnSketch): boolean => kind === 'number';

export const isConstant = ({ distinct }: ColumnSketch): boolean => distinct.length <= 1;

/** 1 if values never decrease from row to row, −1 if they never increase; 0 for neither. */
export function direction({ numbers }: ColumnSketch): -1 | 0 | 1 {
  let rises = false;
  let falls = false;
  let previous = Number.NaN;
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    if (value > previous) rises = true;
    if (value < previous) falls = true;
    previous = value;
  }
  return rises === falls ? 0 : rises ? 1 : -1;
}

/**
 * How many decimals a column's numbers have; negative for whole ones that end in zeros.
 *
 * @example decimalsIn({ distinct: ['1200', '35000'] }) // -2
 */
export const decimalsIn = ({ distinct }: ColumnSketch): number =>
  Math.max(...distinct.map((value) => value.split('.')[1]?.length ?? -/0*$/.exec(value)![0].length));

/** Increasing whole numbers without repetition: they number the rows, or identify them. */
export const countsRows = (column: ColumnSketch): boolean =>
  column.isWhole &&
  column.present > 1 &&
  direction(column) === 1 &&
  column.distinct.length === column.present;

/** 0, 1, 2 … or 1, 2, 3 … in every row: row numbers. */
export function isCounter({ numbers, present }: ColumnSketch): boolean {
  const [first] = numbers;
  return (
    (first === 0 || first === 1) &&
    present === numbers.length &&
    present >= fewestCounted &&
    numbers.every((value, row) => value === first! + row)
  );
}
const fewestCounted = 4;

/** Both signs, and a mean near zero relative to the standard deviation: what residuals look like. */
export function looksLikeResiduals(column: ColumnSketch): boolean {
  const { numbers, mean, standardDeviation, present } = column;
  const negative = numbers.filter((value) => value < 0).length;
  const positive = numbers.filter((value) => value > 0).length;
  return Math.min(negative, positive) >= 0.15 * present && Math.abs(mean) <= 0.5 * standardDeviation;
}

/** A few whole numbers that recur, most of them far from the next: codes (404, 500, −1), not a quantity. */
export function looksLikeCodes({ isWhole, distinct, present }: ColumnSketch): boolean {
  if (!isWhole || distinct.length < 3 || distinct.length > fewValues * present) return false;
  const gaps = distinct.slice(1).map((value, i) => Number(value) - Number(distinct[i]));
  const smallest = Math.min(...gaps);
  return gaps.filter((gap) => gap > apart * smallest).length > gaps.length / 2;
}
const fewValues = 0.1;
const apart = 5;

export const isWithin = ({ present, min, max }: ColumnSketch, least: number, most: number): boolean =>
  present > 0 && min >= least && max <= most;

/** A few distinct values that name classes: words, true or false, or small whole numbers. */
export function classesOf(column: ColumnSketch): readonly string[] | undefined {
  const { kind, distinct, isWhole } = column;
  if (kind === 'date' || distinct.length === 0) return undefined;
  if (kind === 'number') return isWhole && distinct.length <= 20 ? distinct : undefined;
  return distinct.length <= 200 ? distinct : undefined;
}

export const sameSubject = (one: { subject: string }, other: { subject: string }): boolean =>
  one.subject !== '' && one.subject === other.subject;
