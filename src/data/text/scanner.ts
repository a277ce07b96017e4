import { Account } from '../account.ts';
import { CodedBuilder, NumberBuilder } from '../columns.ts';
import { Refusal } from '../problem.ts';
import type { Layout } from './layout.ts';
import { NumberReader } from './number-reader.ts';
import { Realigner } from './realign.ts';
import { CR, Fields, LF, readField, readRecord } from './record.ts';

/**
 * Turns the bytes of delimited text into columns. The common case, a row of plain numbers, is read straight from
 * the bytes; any other cell, and any row with the wrong number of fields, takes the tolerant way.
 */
export class Scanner {
  rows = 0;
  line: number;
  lines: Uint32Array;
  readonly account = new Account();
  private capacity: number;
  private readonly fields = new Fields();
  /** Kept: V8 throws away what it compiled for an object whose kind has died out. */
  private reader: NumberReader | undefined;
  /** Strange cells of the row at hand; told once the row is complete. */
  private strange: { column: number; text: string }[] = [];

  constructor(
    private readonly layout: Layout,
    /** One for each field of a row; undefined for columns that aren't kept. */
    private readonly builders: readonly (NumberBuilder | CodedBuilder | undefined)[],
    private readonly singleByte: boolean,
    capacity: number,
  ) {
    this.line = layout.line;
    this.capacity = capacity;
    this.lines = new Uint32Array(capacity);
  }

  /** Room for that many rows. */
  reserve(capacity: number): void {
    if (capacity <= this.capacity) return;
    this.capacity = capacity;
    const larger = new Uint32Array(capacity);
    larger.set(this.lines.subarray(0, this.rows));
    this.lines = larger;
    for (const builder of this.builders) builder?.grow(capacity);
  }

  /**
   * Reads complete records and gives the offset of the first byte that belongs to none. `bytes[end]` must be a line
   * feed that isn't part of the data, and 32 bytes more must follow: so no loop needs a bounds check.
   */
  scan(bytes: Uint8Array, end: number, final: boolean): number {
    const { width, comment, dialect, decimal } = this.layout;
    const { delimiter, quote } = dialect;
    if (this.reader?.bytes !== bytes) this.reader = new NumberReader(bytes, decimal.charCodeAt(0));
    const { reader } = this;
    let numbers = this.numbers();
    let at = 0;
    record: while (at < end) {
      const first = bytes[at]!;
      if (first === LF) {
        at++;
        this.line++;
        continue;
      }
      if (dialect.collapse || first === CR || first === comment) {
        const next = this.slowRecord(bytes, at, end, final);
        if (next < 0) return at;
        at = next;
        numbers = this.numbers();
        continue;
      }
      if (this.rows === this.capacity) {
        this.reserve((this.capacity * 1.5) | 0);
        numbers = this.numbers();
      }
      const row = this.rows;
      let p = at;
      for (let column = 0; ; column++) {
        const values = numbers[column];
        if (values !== undefined) {
          const stop = reader.read(p, values, row);
          const byte = bytes[stop];
          if (stop >= 0 && (byte === delimiter || byte === LF || byte === CR)) p = stop;
          else p = this.slowCell(bytes, p, end, final, column);
        } else if (this.builders[column] === undefined && bytes[p] !== quote) {
          let byte = bytes[p]!;
          while (byte !== delimiter && byte !== LF && byte !== CR) byte = bytes[++p]!;
        } else {
          p = this.slowCell(bytes, p, end, final, column);
        }
        // Here p is at the byte that ends the field; a negative one says that the cell isn't complete.
        if (p < 0 || (p >= end && !final)) {
          this.strange.length = 0;
          return at;
        }
        if (bytes[p] === delimiter && p < end) {
          if (column < width - 1) {
            p++;
            continue;
          }
        } else if (column === width - 1) {
          if (bytes[p] === CR && p < end) {
            if (p + 1 >= end && !final) {
              this.strange.length = 0;
              return at;
            }
            if (bytes[p + 1] === LF && p + 1 < end) p++;
          }
          this.commit();
          at = p + 1;
          continue record;
        }
        // Too many fields or too few.
        this.strange.length = 0;
        const next = this.slowRecord(bytes, at, end, final);
        if (next < 0) return at;
        at = next;
        numbers = this.numbers();
        continue record;
      }
    }
    return Math.min(at, end);
  }

  private numbers(): (Float64Array | undefined)[] {
    const numbers: (Float64Array | undefined)[] = [];
    for (const builder of this.builders)
      numbers.push(builder instanceof NumberBuilder ? builder.values : undefined);
    return numbers;
  }

  private commit(): void {
    this.lines[this.rows++] = this.line++;
    if (this.strange.length > 0) this.tellStrange();
    this.line += this.linesInRow;
    this.linesInRow = 0;
  }

  /** Line breaks inside the quotes of the row at hand. */
  private linesInRow = 0;

  /** Reads one cell the tolerant way; gives the offset of the byte that ends it, or -1 if it isn't complete. */
  private slowCell(bytes: Uint8Array, start: number, end: number, final: boolean, column: number): number {
    const { dialect } = this.layout;
    const { fields } = this;
    fields.clear();
    const stop = readField(bytes, start, end, final, dialect, fields);
    if (stop < 0) return -1;
    if (fields.unclosed === 0) throw this.unclosed();
    this.linesInRow += fields.lines;
    this.put(column, fields.text(0, bytes, dialect, this.singleByte));
    return stop;
  }

  private put(column: number, text: string): void {
    const builder = this.builders[column];
    if (builder === undefined) return;
    if (builder instanceof CodedBuilder) builder.put(this.rows, text);
    else if (!builder.put(this.rows, text, this.layout.decimal)) this.strange.push({ column, text });
  }

  /** Reads a record that isn't a plain row; gives the offset of the next, or -1 if it isn't complete. */
  private slowRecord(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    const { layout, fields } = this;
    const { dialect, width, comment } = layout;
    this.linesInRow = 0;
    if (!readRecord(bytes, start, end, final, dialect, fields)) return -1;
    const line = this.line;
    const { count, next, lines } = fields;
    const blank = count === 1 && fields.starts[0] === fields.ends[0] && !fields.quoted[0];
    if (blank || bytes[start] === comment) {
      this.line += lines;
      return next;
    }
    if (fields.unclosed >= 0) throw this.unclosed();
    const cells = Array.from({ length: count }, (_, index) =>
      fields.text(index, bytes, dialect, this.singleByte),
    );
    const ragged = count !== width;
    if (count > width && cells.slice(width).every((cell) => cell === '') && this.pads(cells))
      cells.length = width;
    const aligned = cells.length === width ? undefined : this.realigned(bytes, start, end, final, cells);
    if (aligned) {
      cells.length = 0;
      cells.push(...aligned);
      this.account.repair(line, `has ${count} fields instead of ${width}; put under the columns they fit`);
    }
    if (cells.length === width || this.pads(cells)) {
      if (this.rows === this.capacity) this.reserve((this.capacity * 1.5) | 0);
      for (let column = 0; column < width; column++) {
        if (column < cells.length) this.put(column, cells[column]!);
        else this.builders[column]?.putMissing(this.rows);
      }
      if (ragged && cells.length < width)
        this.account.repair(line, `has ${count} of ${width} fields; the others count as missing`);
      if (cells.length > width)
        this.account.repair(line, `has ${count} fields instead of ${width}; the last ones were left out`);
      this.linesInRow = lines - 1;
      this.commit();
    } else {
      this.account.leaveOut(line, `has ${count} field${count === 1 ? '' : 's'} instead of ${width}`);
      this.line += lines;
    }
    return next;
  }

  /** The row's cells under the columns they fit, cut by the file's delimiter or by another that this row uses. */
  private realigned(
    bytes: Uint8Array,
    start: number,
    end: number,
    final: boolean,
    cells: readonly string[],
  ): string[] | undefined {
    const { layout } = this;
    this.realigner ??= new Realigner(layout);
    let best = this.realigner.align(cells, String.fromCharCode(layout.dialect.delimiter));
    if (cells.length < layout.width) {
      const other = new Fields();
      for (const mark of [44, 59, 9, 124, 32]) {
        const dialect = { ...layout.dialect, delimiter: mark, collapse: false };
        if (mark === layout.dialect.delimiter || !readRecord(bytes, start, end, final, dialect, other))
          continue;
        if (other.count < layout.width) continue;
        const texts = Array.from({ length: other.count }, (_, index) =>
          other.text(index, bytes, dialect, this.singleByte),
        );
        const found = this.realigner.align(texts, String.fromCharCode(mark));
        if (found && (!best || found.fit > best.fit)) best = found;
      }
    }
    return best?.cells;
  }

  private realigner: Realigner | undefined;

  /** Whether the cells of a ragged row fit the columns they stand in, at least one number among them. */
  private pads(cells: readonly string[]): boolean {
    let numbers = 0;
    for (let column = 0; column < Math.min(cells.length, this.layout.width); column++) {
      if (this.layout.kinds[column] !== 'number') continue;
      const probe = new NumberBuilder(1);
      if (!probe.put(0, cells[column]!, this.layout.decimal)) return false;
      if (!Number.isNaN(probe.values[0])) numbers++;
    }
    return numbers > 0;
  }

  private tellStrange(): void {
    for (const { column, text } of this.strange) {
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      this.account.repair(
        this.line - 1,
        `“${shown}” in column “${this.layout.names[column]}” is not a number; counts as missing`,
      );
    }
    this.strange.length = 0;
  }

  unclosed(): Refusal {
    return new Refusal(
      'unclosed-quote',
      'A quote is opened and never closed.',
      'Close the quote, or remove it.',
      { row: this.line },
    );
  }
}
