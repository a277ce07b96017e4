import { decodeText } from './field-text.ts';

/** How delimited text is split into records and fields. The characters are bytes; -1 if there is none. */
export interface Dialect {
  delimiter: number;
  quote: number;
  /** The character that escapes a quotation mark inside quotes: the quotation mark itself (doubled) or a backslash. */
  escaping: number;
  /** Whether runs of spaces count as one delimiter (columns aligned by spaces). */
  collapse: boolean;
}

/** The most fields in a record. */
export const maxFields = 100_000;

export const LF = 10;
export const CR = 13;
/** Whether an unquoted byte ends a field. */
export const endsField = (byte: number, delimiter: number): boolean =>
  byte === delimiter || byte === LF || byte === CR;
const SPACE = 32;
const TAB = 9;

/** The fields of a record as byte ranges. Reused from record to record. */
export class Fields {
  count = 0;
  starts: number[] = [];
  ends: number[] = [];
  quoted: boolean[] = [];
  /** Where the next record begins. */
  next = 0;
  /** The number of line breaks in the record, including the one that ends it. */
  lines = 0;
  /** The index of a field whose quotation mark is never closed and swallows line breaks, or -1. */
  unclosed = -1;

  clear(): void {
    this.count = 0;
    this.lines = 0;
    this.unclosed = -1;
  }

  add(start: number, end: number, quoted: boolean): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.quoted[this.count++] = quoted;
  }

  /** The text of a field: unquoted and unescaped, or trimmed. */
  text(index: number, bytes: Uint8Array, dialect: Dialect, singleByte = false): string {
    const start = this.starts[index]!;
    const end = this.ends[index]!;
    const text = decodeText(bytes, start, end, singleByte);
    if (!this.quoted[index]) return text.trim();
    const { quote, escaping } = dialect;
    const mark = String.fromCharCode(quote);
    if (escaping === quote) return text.includes(mark) ? text.replaceAll(mark + mark, mark) : text;
    return text.includes('\\') ? text.replace(/\\(["'\\])/g, '$1') : text;
  }
}

/**
 * Reads the record that begins at `start`. Returns false if it is incomplete at `end` and more bytes may follow.
 * Reads no byte after `end`.
 */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
  dialect: Dialect,
  fields: Fields,
): boolean {
  const { delimiter, collapse } = dialect;
  fields.clear();
  let at = start;
  if (collapse) at = skipBlanks(bytes, at, end);
  for (;;) {
    let after = readField(bytes, at, end, final, dialect, fields);
    if (after < 0) return false;
    if (collapse) {
      after = skipBlanks(bytes, after, end);
      if (after >= end && !final) return false;
      if (after < end && bytes[after] !== LF && bytes[after] !== CR) {
        at = after;
        continue;
      }
    } else if (after < end && bytes[after] === delimiter) {
      at = after + 1;
      continue;
    }
    fields.lines++;
    if (after >= end) fields.next = end;
    else if (bytes[after] === CR) {
      if (after + 1 >= end && !final) return false;
      fields.next = bytes[after + 1] === LF && after + 1 < end ? after + 2 : after + 1;
    } else fields.next = after + 1;
    return true;
  }
}

/**
 * Reads and adds the field that begins at `at`; returns the offset of the byte that ends it, or -1 if that isn't
 * known yet. If anything but a delimiter or a line end follows a closing quotation mark, the field was not meant as
 * quoted, and its quotation mark is an ordinary character.
 */
export function readField(
  bytes: Uint8Array,
  at: number,
  end: number,
  final: boolean,
  { delimiter, quote, escaping, collapse }: Dialect,
  fields: Fields,
): number {
  let open = at;
  while (quote >= 0 && open < end && bytes[open] === SPACE && delimiter !== SPACE) open++;
  if (quote >= 0 && open < end && bytes[open] === quote) {
    const close = closingQuote(bytes, open + 1, end, quote, escaping);
    if (close < 0) {
      if (!final) return -1;
      if (hasLineBreak(bytes, open, end)) fields.unclosed = fields.count;
    } else {
      let after = close + 1;
      while (after < end && bytes[after] === SPACE && delimiter !== SPACE) after++;
      if (after >= end && !final) return -1;
      const mark = after < end ? bytes[after] : LF;
      if (mark === delimiter || mark === LF || mark === CR || (collapse && mark === TAB)) {
        fields.add(open + 1, close, true);
        fields.lines += countLineBreaks(bytes, open + 1, close);
        return after;
      }
    }
  }
  let after = at;
  for (; after < end; after++) {
    const byte = bytes[after]!;
    if (byte === delimiter || byte === LF || byte === CR || (collapse && byte === TAB)) break;
  }
  if (after >= end && !final) return -1;
  fields.add(at, after, false);
  return after;
}

function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return at;
}

/** The offset of the closing quotation mark, or -1. */
function closingQuote(bytes: Uint8Array, at: number, end: number, quote: number, escaping: number): number {
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      if (escaping !== quote) return at;
      if (at + 1 < end && bytes[at + 1] === quote) at++;
      else return at;
    } else if (byte === escaping) at++;
  }
  return -1;
}

function hasLineBreak(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) {
    if (bytes[at] === LF || bytes[at] === CR) {
      for (at++; at < end; at++) if (bytes[at] !== LF && bytes[at] !== CR && bytes[at] !== SPACE) return true;
    }
  }
  return false;
}

/** The number of line ends between start and end: LF, CRLF or CR. */
function countLineBreaks(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF) count++;
    else if (bytes[at] === CR && bytes[at + 1] !== LF) count++;
  }
  return count;
}
