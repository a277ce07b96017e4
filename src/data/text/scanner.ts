import { Account } from '../account.ts';
import { CodedBuilder, NumberBuilder } from '../columns.ts';
import * as notices from '../notices.ts';
import { CellNotes } from './cell-notes.ts';
import type { Layout } from './layout.ts';
import { NumberReader } from './number-reader.ts';
import { Realigner } from './realign.ts';
import { CR, type Dialect, endsField, Fields, LF, readField, readRecord } from './record.ts';
import { unclosedQuote } from './refusals.ts';
import { Tail } from './tail.ts';

/** Why a row was not stored: it is incomplete, or it has too many or too few fields. */
const incomplete = -1;
const ragged = -2;

const secondTable = 'belongs to a second table';
const hasFields = (count: number): string => `has ${count} field${count === 1 ? '' : 's'}`;

/** Turns bytes of delimited text into columns: plain numbers straight from the bytes, all else by tolerant code. */
export class Scanner {
  rows = 0;
  line: number;
  lines: Uint32Array;
  readonly account = new Account();
  private capacity: number;
  private readonly fields = new Fields();
  /** Reused, because V8 discards compiled code when the last object of its hidden class is gone. */
  private reader: NumberReader | undefined;
  private readonly notes: CellNotes;

  constructor(
    private readonly layout: Layout,
    /** One per field of a row; undefined for columns that aren't kept. */
    private readonly builders: readonly (NumberBuilder | CodedBuilder | undefined)[],
    private readonly singleByte: boolean,
    capacity: number,
  ) {
    this.line = layout.line;
    this.notes = new CellNotes(layout.names, this.account);
    for (const { line, fields } of layout.above)
      this.account.leaveOut(line, `${hasFields(fields)} instead of ${layout.width}`);
    for (const notice of layout.notices) this.account.notice(notice);
    this.numberColumns = builders.filter((builder) => builder instanceof NumberBuilder).length;
    this.capacity = capacity;
    this.lines = new Uint32Array(capacity);
  }

  /** Makes room for these rows and a few more, so that a slowly growing estimate doesn't copy all columns each time. */
  reserve(rows: number): void {
    if (rows <= this.capacity) return;
    const capacity = Math.ceil(1.05 * rows);
    this.capacity = capacity;
    const larger = new Uint32Array(capacity);
    larger.set(this.lines.subarray(0, this.rows));
    this.lines = larger;
    for (const builder of this.builders) builder?.grow(capacity);
  }

  /**
   * Reads complete records and returns the offset of the first byte after them. `bytes[end]` must be a line feed that
   * isn't part of the data, followed by 32 more bytes, so that no loop needs a bounds check.
   */
  scan(bytes: Uint8Array, end: number, final: boolean): number {
    const next = this.records(bytes, end, final);
    this.tail.read(this.layout.width, (start) => this.cellsAt(bytes, start, end));
    return next;
  }

  private records(bytes: Uint8Array, end: number, final: boolean): number {
    const { comment, dialect, decimal } = this.layout;
    if (this.reader?.bytes !== bytes) this.reader = new NumberReader(bytes, decimal.charCodeAt(0));
    let numbers = this.numbers();
    let at = 0;
    while (at < end) {
      const first = bytes[at]!;
      if (first === LF) {
        at++;
        this.line++;
        this.belowBlank = true;
        continue;
      }
      if (this.ended) {
        const stop = bytes.indexOf(LF, at);
        if (stop >= end && !final) return at;
        at = stop + 1;
        this.account.leaveOut(this.line++, secondTable);
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
      let next = this.row(bytes, at, end, final, numbers);
      if (next < 0) {
        this.forgetRow();
        if (next === ragged) next = this.slowRecord(bytes, at, end, final);
        if (next < 0) return at;
        numbers = this.numbers();
      }
      at = next;
    }
    return Math.min(at, end);
  }

  /**
   * Reads and stores the cells of one row; returns the offset after it, or why it was not stored. Handles no ends of
   * bytes, so that V8 compiles it early and never deoptimizes it.
   */
  private row(
    bytes: Uint8Array,
    start: number,
    end: number,
    final: boolean,
    numbers: readonly (Float64Array | undefined)[],
  ): number {
    const { width, dialect } = this.layout;
    const { delimiter, quote } = dialect;
    const reader = this.reader!;
    let p = start;
    for (let column = 0; ; column++) {
      const values = numbers[column];
      if (values !== undefined) {
        const stop = reader.read(p, values, this.rows);
        const isPlain = stop >= 0 && endsField(bytes[stop]!, delimiter);
        p = isPlain ? stop : this.slowCell(bytes, p, end, final, column);
      } else if (this.builders[column] !== undefined || bytes[p] === quote) {
        p = this.slowCell(bytes, p, end, final, column);
      } else while (!endsField(bytes[p]!, delimiter)) p++;
      // Now p is the byte that ends the field, or negative if the cell is incomplete.
      if (p < 0 || (p >= end && !final)) return incomplete;
      const isLast = column === width - 1;
      if ((bytes[p] === delimiter && p < end) === isLast) return ragged;
      if (isLast) break;
      p++;
    }
    if (bytes[p] === CR && p < end) {
      if (p + 1 >= end && !final) return incomplete;
      if (bytes[p + 1] === LF && p + 1 < end) p++;
    }
    this.commit(start);
    return p + 1;
  }

  private numbers(): (Float64Array | undefined)[] {
    return this.builders.map((builder) => (builder instanceof NumberBuilder ? builder.values : undefined));
  }

  /** Undoes the current row, because it is left out or will be read again when it is complete. */
  private forgetRow(): void {
    for (const builder of this.builders) builder?.takeBack(this.rows);
    this.notes.clear();
    this.linesInRow = 0;
  }

  private commit(start: number): void {
    const { strange, quoted } = this.notes;
    const { line } = this;
    this.line += 1 + this.linesInRow;
    this.linesInRow = 0;
    if (strange.length > 0 && strange.length === this.numberColumns && this.isNoRow(line)) {
      this.forgetRow();
    } else {
      this.tail.begin(start);
      this.lines[this.rows++] = line;
      if (strange.length + quoted.length > 0) this.notes.tell(line);
    }
    this.belowBlank = false;
  }

  readonly tail = new Tail();

  /** Whether a row with words in all numeric columns is a repeated header or, after an empty line, another table. */
  private isNoRow(line: number): boolean {
    const { names } = this.layout;
    if (this.notes.strange.every(({ column, text }) => text === names[column])) {
      this.account.leaveOut(line, 'repeats the header');
      return true;
    }
    if (!this.belowBlank) return false;
    this.ended = true;
    this.account.leaveOut(line, secondTable);
    this.account.notice(notices.secondTable({ line }));
    return true;
  }

  private belowBlank = false;
  /** Whether the rest belongs to another table. */
  private ended = false;
  private readonly numberColumns: number;

  /** The number of line breaks inside quotes in the current row. */
  private linesInRow = 0;

  /** Reads one cell tolerantly; returns the offset of the byte that ends it, or -1 if it is incomplete. */
  private slowCell(bytes: Uint8Array, start: number, end: number, final: boolean, column: number): number {
    const { dialect } = this.layout;
    const { fields } = this;
    fields.clear();
    const stop = readField(bytes, start, end, final, dialect, fields);
    if (stop < 0) return -1;
    if (fields.unclosed === 0) throw unclosedQuote(this.line);
    this.linesInRow += fields.lines;
    this.put(column, fields.text(0, bytes, dialect, this.singleByte));
    return stop;
  }

  private cellsAt(bytes: Uint8Array, start: number, end: number): string[] {
    const { dialect } = this.layout;
    readRecord(bytes, start, end, true, dialect, this.fields);
    return this.texts(this.fields, bytes, dialect);
  }

  private texts({ count }: Fields, bytes: Uint8Array, dialect: Dialect): string[] {
    return Array.from({ length: count }, (_, index) =>
      this.fields.text(index, bytes, dialect, this.singleByte),
    );
  }

  private put(column: number, text: string): void {
    const builder = this.builders[column];
    if (builder === undefined) return;
    if (builder instanceof CodedBuilder) builder.put(this.rows, text);
    else if (!builder.put(this.rows, text, this.layout.decimal)) this.notes.strange.push({ column, text });
    else if (/^["']|["']$/.test(text)) this.notes.quoted.push({ column, text });
  }

  /** Reads a record that isn't a plain row; returns the offset of the next one, or -1 if it is incomplete. */
  private slowRecord(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    const { layout, fields } = this;
    const { dialect, width, comment } = layout;
    this.linesInRow = 0;
    if (!readRecord(bytes, start, end, final, dialect, fields)) return -1;
    const line = this.line;
    const { count, next, lines } = fields;
    const blank = count === 1 && fields.starts[0] === fields.ends[0] && !fields.quoted[0];
    if (blank || bytes[start] === comment) {
      if (blank) this.belowBlank = true;
      this.line += lines;
      return next;
    }
    if (fields.unclosed >= 0) throw unclosedQuote(this.line);
    const cells = this.texts(fields, bytes, dialect);
    const ragged = count !== width;
    if (count > width && cells.slice(width).every((cell) => cell === '') && this.pads(cells))
      cells.length = width;
    const aligned = cells.length === width ? undefined : this.realigned(bytes, start, next);
    if (aligned) {
      cells.length = 0;
      cells.push(...aligned);
      this.account.repair(line, `${hasFields(count)} instead of ${width}; put under the columns they fit`);
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
        this.account.repair(line, `${hasFields(count)} instead of ${width}; the last ones were left out`);
      this.linesInRow = lines - 1;
      this.commit(start);
    } else {
      this.account.leaveOut(line, `${hasFields(count)} instead of ${width}`);
      this.line += lines;
    }
    return next;
  }

  private realigned(bytes: Uint8Array, start: number, next: number): string[] | undefined {
    this.realigner ??= new Realigner(this.layout);
    const texts = (fields: Fields, dialect: Dialect) => this.texts(fields, bytes, dialect);
    return this.realigner.realign(bytes, start, next, this.fields, texts);
  }

  private realigner: Realigner | undefined;

  /** Whether the cells of a ragged row fit the columns they are in, with at least one number among them. */
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
}
