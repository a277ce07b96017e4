import type { CodedColumn, Column, NumberColumn } from './table.ts';
import {
  type CellKind,
  cellNumber,
  columnKind,
  isBoolean,
  isDate,
  isMissing,
  isPadded,
} from './text/cell.ts';

/** A growing column of numbers. The scanner writes to `values` directly, row by row. */
export class NumberBuilder {
  values: Float64Array;
  /** The number of cells that are neither numbers nor missing. */
  strange = 0;
  padded = 0;
  /** Whether any cell may be missing. They are counted only at the end, because a row can be read twice. */
  private gaps = false;

  constructor(capacity: number) {
    this.values = new Float64Array(capacity);
  }

  grow(capacity: number): void {
    const larger = new Float64Array(capacity);
    larger.set(this.values.subarray(0, Math.min(this.values.length, capacity)));
    this.values = larger;
  }

  /** Stores the cell's number, or NaN; returns false if the cell is neither a number nor missing. */
  put(row: number, text: string, decimal: '.' | ','): boolean {
    if (isMissing(text)) {
      this.putMissing(row);
      return true;
    }
    const value = cellNumber(text, decimal);
    if (value !== undefined) {
      this.values[row] = value;
      if (isPadded(text.trim())) this.count(row, 'padded');
      return true;
    }
    this.putMissing(row);
    this.count(row, 'strange');
    return false;
  }

  putMissing(row: number): void {
    this.values[row] = Number.NaN;
    this.gaps = true;
  }

  private count(row: number, as: 'strange' | 'padded'): void {
    this[as]++;
    this.countedRow = row;
    this.countedAs = as;
  }

  /** Undoes the counting of the row's cell, because the row is left out or will be read again. */
  takeBack(row: number): void {
    if (this.countedRow !== row) return;
    this[this.countedAs]--;
    this.countedRow = -1;
  }

  private countedRow = -1;
  private countedAs: 'strange' | 'padded' = 'strange';

  /** Undefined if most cells turned out not to be numbers, so that the column must be read again as text. */
  finish(name: string, rows: number): NumberColumn | undefined {
    const numbers = exactly(this.values, rows);
    const missing = this.gaps ? countMissing(numbers) : 0;
    const number = rows - missing - this.padded;
    const counts = { missing: missing - this.strange, number, padded: this.padded, text: this.strange };
    if (columnKind({ ...counts, boolean: 0, date: 0 }) !== 'number') return undefined;
    return { name, kind: 'number', numbers, missing };
  }
}

/** The first values of an array. Copied only if they are few: memory that was never written to costs nothing. */
export function exactly<T extends Float64Array | Int32Array | Uint32Array>(values: T, length: number): T {
  return (values.length < 2 * length ? values.subarray(0, length) : values.slice(0, length)) as T;
}

export function countMissing(values: Float64Array): number {
  let missing = 0;
  // biome-ignore lint/suspicious/noSelfCompare: only NaN differs from itself
  for (let row = 0; row < values.length; row++) if (values[row] !== values[row]) missing++;
  return missing;
}

/** The cells of a column in the given rows, in that order. */
export function cellsInRows(column: Column, rows: Uint32Array): Column {
  if (column.kind === 'number') {
    const numbers = Float64Array.from(rows, (row) => column.numbers[row]!);
    return { ...column, numbers, missing: countMissing(numbers) };
  }
  const codes = Int32Array.from(rows, (row) => column.codes[row]!);
  return { ...column, codes, missing: codes.reduce((n, code) => n + (code < 0 ? 1 : 0), 0) };
}

/** A growing column of anything but numbers, which stores each distinct text once. */
export class CodedBuilder {
  codes: Int32Array;
  private readonly index = new Map<string, number>();

  constructor(capacity: number) {
    this.codes = new Int32Array(capacity);
  }

  grow(capacity: number): void {
    const larger = new Int32Array(capacity);
    larger.set(this.codes.subarray(0, Math.min(this.codes.length, capacity)));
    this.codes = larger;
  }

  put(row: number, text: string): boolean {
    let code = this.index.get(text);
    this.added = undefined;
    if (code === undefined) {
      code = isMissing(text) ? -1 : this.categoryCount++;
      this.index.set(text, code);
      this.added = text;
      this.addedRow = row;
    }
    this.codes[row] = code;
    return true;
  }

  /** Removes a text first seen in this row, because the row is left out or will be read again. */
  takeBack(row: number): void {
    if (this.added === undefined || this.addedRow !== row) return;
    if (this.index.get(this.added)! >= 0) this.categoryCount--;
    this.index.delete(this.added);
    this.added = undefined;
  }

  private added: string | undefined;
  private addedRow = -1;

  putMissing(row: number): void {
    this.codes[row] = -1;
  }

  private categoryCount = 0;

  /** The first so many of the texts. */
  firstTexts(most: number): string[] {
    const texts: string[] = [];
    for (const [text, code] of this.index) {
      if (texts.length === most) break;
      if (code >= 0) texts.push(text);
    }
    return texts;
  }

  /** The codes of the first rows, and the texts that they stand for. */
  coded(rows: number): Pick<CodedColumn, 'codes' | 'categories'> {
    const categories = [...this.index].filter(([, code]) => code >= 0).map(([text]) => text);
    return { codes: exactly(this.codes, rows), categories };
  }

  /** The finished column. If its texts turn out to be numbers after all, it becomes a column of numbers. */
  finish(name: string, rows: number, decimal: '.' | ','): Column {
    const { codes, categories } = this.coded(rows);
    const seen = new Int32Array(categories.length);
    let missing = 0;
    for (const code of codes) {
      if (code < 0) missing++;
      else seen[code]!++;
    }
    const counts: Record<CellKind, number> = { missing, number: 0, padded: 0, boolean: 0, date: 0, text: 0 };
    const numbers = new Float64Array(categories.length);
    for (let code = 0; code < categories.length; code++) {
      const text = categories[code]!;
      const number = cellNumber(text, decimal);
      numbers[code] = number ?? Number.NaN;
      if (number !== undefined) counts[isPadded(text) ? 'padded' : 'number'] += seen[code]!;
      else counts[isBoolean(text) ? 'boolean' : isDate(text) ? 'date' : 'text'] += seen[code]!;
    }
    const kind = rows === missing ? 'text' : columnKind(counts);
    if (kind === 'number') {
      const values = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : numbers[code]!));
      return { name, kind, numbers: values, missing: countMissing(values) };
    }
    return { name, kind, codes, categories, missing } satisfies CodedColumn;
  }
}
