import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { Damage } from './damage.ts';
import { readerOf } from './reader.ts';

/**
 * The library trusts the lengths inside encoded values and runs for as long as they say. These functions walk over
 * the values first, without decoding them: what they accept terminates and has the expected number of values.
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/
 */
export interface EncodedSpan {
  bytes: Uint8Array;
  at: number;
  end: number;
}

/** The bit width up to which the library reads dictionary indices correctly. */
const widest = 24;
const longestBlock = 2 ** 16;

const tooShort = (): Damage => new Damage('a page holds fewer values than it declares');
const tooLong = (): Damage => new Damage('a page holds more values than it declares');

/**
 * Checks repeated and bit-packed runs, the hybrid encoding of levels and dictionary indices. Returns the number of
 * ones, which for the definition levels of a column is the number of values that are not missing.
 */
export function checkRuns(span: EncodedSpan, width: number, count: number, values: number): number {
  if (width > widest) throw new Damage('a page has indices wider than any dictionary needs');
  const { bytes, end } = span;
  let { at } = span;
  let seen = 0;
  let ones = 0;
  while (seen < count) {
    const [head, start] = varint(bytes, at, end, 5);
    const length = Math.floor(head / 2);
    if (head % 2 === 1) {
      at = start + length * width;
      if (at > end) throw tooShort();
      // Values of width zero take no bytes, so nothing else limits their number; and the library counts in 32 bits.
      if (length * 8 >= (width === 0 ? count - seen + 8 : 2 ** 31)) throw tooLong();
      if (width === 1) ones += countBits(bytes, start, Math.min(length * 8, count - seen));
      seen += length * 8;
    } else {
      at = start + Math.ceil(width / 8);
      if (at > end) throw tooShort();
      if (length > count - seen) throw tooLong();
      const value = littleEndian(bytes, start, at);
      if (value >= values) throw new Damage('a page refers to values that don’t exist');
      if (value === 1) ones += length;
      seen += length;
    }
  }
  return ones;
}

function countBits(bytes: Uint8Array, start: number, count: number): number {
  let ones = 0;
  for (let bit = 0; bit < count; bit++) ones += (bytes[start + (bit >> 3)]! >> (bit & 7)) & 1;
  return ones;
}

/** Checks delta-encoded numbers, in blocks of bit-packed differences. Returns where they end. */
export function checkDeltas(span: EncodedSpan, count: number): number {
  const { bytes, end } = span;
  const [blockSize, afterSize] = varint(bytes, span.at, end, 5);
  const [parts, afterParts] = varint(bytes, afterSize, end, 5);
  const [total, afterTotal] = varint(bytes, afterParts, end, 5);
  const size = blockSize / parts;
  if (blockSize > longestBlock || size < 8 || size % 8 !== 0)
    throw new Damage('a page has blocks of an invalid size');
  if (total !== count) throw total < count ? tooShort() : tooLong();
  let [, at] = varint(bytes, afterTotal, end, 10);
  for (let seen = 1; seen < count; ) {
    [, at] = varint(bytes, at, end, 10);
    const widths = at;
    at += parts;
    for (let part = 0; part < parts && seen < count; part++, seen += size) {
      if (widths + part >= end) throw tooShort();
      const width = bytes[widths + part]!;
      if (width > 64) throw new Damage('a page has numbers of an impossible width');
      at += (width * size) / 8;
    }
    if (at > end) throw tooShort();
  }
  return at;
}

/**
 * Checks texts that share a prefix with the one before: a few bytes can stand for any amount of text. Returns their
 * total length.
 */
export function checkPrefixes(span: EncodedSpan, count: number): number {
  const second = checkDeltas(span, count);
  checkDeltas({ ...span, at: second }, count);
  const prefixes = numbers(span, count);
  const suffixes = numbers({ ...span, at: second }, count);
  let previous = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const prefix = prefixes[index]!;
    const suffix = suffixes[index]!;
    if (prefix < 0 || prefix > previous || suffix < 0)
      throw new Damage('a page holds texts of an invalid length');
    previous = prefix + suffix;
    total += previous;
  }
  return total;
}

function numbers({ bytes, at }: EncodedSpan, count: number): Int32Array {
  const values = new Int32Array(count);
  deltaBinaryUnpack(readerOf(bytes, at), count, values);
  return values;
}

/** A variable-length integer, and where it ends. */
function varint(bytes: Uint8Array, start: number, end: number, longest: number): [number, number] {
  let value = 0;
  for (let count = 0; count < longest; count++) {
    if (start + count >= end) throw tooShort();
    const next = bytes[start + count]!;
    value += (next & 127) * 2 ** (7 * count);
    if (next < 128) return [value, start + count + 1];
  }
  throw new Damage('a page holds an unterminated number');
}

function littleEndian(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = value * 256 + bytes[at]!;
  return value;
}
