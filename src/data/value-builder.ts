import { CodedBuilder, NumberBuilder } from './columns.ts';
import type { Column } from './table.ts';
import { isMissing } from './text/cell.ts';
import { decimalMark } from './text/decimal-mark.ts';

/** A column of values that are already typed: numbers until anything else arrives, text codes from then on. */
export class ValueBuilder {
  rows = 0;
  private capacity = 64;
  private numbers = new NumberBuilder(64);
  private coded: CodedBuilder | undefined;

  put(value: unknown): void {
    if (this.rows === this.capacity) {
      this.capacity *= 2;
      (this.coded ?? this.numbers).grow(this.capacity);
    }
    const row = this.rows++;
    if (value === null || value === undefined) (this.coded ?? this.numbers).putMissing(row);
    else if (this.coded) this.coded.put(row, asText(value));
    else if (typeof value === 'number') this.numbers.values[row] = value;
    else if (typeof value === 'bigint') this.numbers.values[row] = Number(value);
    else if (typeof value === 'string' && isMissing(value)) this.numbers.putMissing(row);
    else this.becomeCoded(row).put(row, asText(value));
  }

  /** Pads the column with missing cells. */
  fill(rows: number): void {
    while (this.rows < rows) this.put(null);
  }

  /** @param decimal how the column's texts write decimals, by default as they themselves tell */
  finish(name: string, decimal = decimalOf([this])): Column {
    const rows = this.rows;
    return this.coded ? this.coded.finish(name, rows, decimal) : this.numbers.finish(name, rows)!;
  }

  /** The first of the column's texts; none if it has only numbers. */
  get texts(): string[] {
    return this.coded?.firstTexts(textsToJudge) ?? [];
  }

  /** Converts the rows so far to codes. */
  private becomeCoded(rows: number): CodedBuilder {
    const coded = new CodedBuilder(this.capacity);
    const { values } = this.numbers;
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      if (Number.isNaN(value)) coded.putMissing(row);
      else coded.put(row, String(value));
    }
    this.coded = coded;
    this.numbers = new NumberBuilder(0);
    return coded;
  }
}

/** So many of a column's texts tell how it writes decimals. */
const textsToJudge = 400;

/** How the columns of one table write decimals. */
export function decimalOf(columns: readonly ValueBuilder[]): '.' | ',' {
  const texts = columns.map((column) => column.texts);
  const rows = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return decimalMark(
    Array.from({ length: rows }, (_, row) => ({ cells: texts.map((own) => own[row] ?? '') })),
  );
}

/** The columns of one table, which write decimals alike. */
export function finishAlike(
  columns: readonly { name: string; values: ValueBuilder }[],
  decimal = decimalOf(columns.map(({ values }) => values)),
): Column[] {
  return columns.map(({ name, values }) => values.finish(name, decimal));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
