import { exactPowers, longToDouble, shortToDouble } from './decimal.ts';

const ZERO = 48;
const ZEROS = 0x30303030;
const MINUS = 45;
const PLUS = 43;
const LOWER_CASE = 32;
const E = 101;
const { imul } = Math;

/**
 * Reads plain numbers (sign, digits, dot, digits, exponent) straight from bytes, exact to the last bit. Processes
 * four digits at a time with few branches, because signs and lengths defeat branch prediction.
 */
export class NumberReader {
  private readonly view: DataView;

  /** At least 32 bytes must follow the last number, and the first of them must not be a digit. */
  constructor(
    readonly bytes: Uint8Array,
    private readonly point: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * Writes the number that begins at `at` to `values[row]` and returns where it ends; -1 if there is none or it is
   * too complex for this reader. (Returning the number would allocate memory for each one.)
   */
  read(at: number, values: Float64Array, row: number): number {
    const { bytes, view } = this;
    const minus = isZero(bytes[at]! ^ MINUS);
    let q = at + minus;
    let word = view.getInt32(q, true) ^ ZEROS;
    let stop = beyondDigits(word);
    let high: number;
    if (stop !== 0) {
      const count = firstByte(stop);
      // No digit, or a code with leading zeros.
      if (count === 0 || (count > 1 && (word & 0xff) === 0)) return -1;
      high = fourDigits((word << (24 - 8 * count)) << 8);
      q += count;
    } else {
      if ((word & 0xff) === 0) return -1;
      high = fourDigits(word);
      q += 4;
      for (let digit = bytes[q]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++q]! - ZERO) {
        high = high * 10 + digit;
      }
      if (high >= 1e15) return -1;
    }
    let low = 0;
    let lowDigits = 0;
    let exponent = 0;
    if (bytes[q] === this.point) {
      const fraction = ++q;
      word = view.getInt32(q, true) ^ ZEROS;
      let next = view.getInt32(q + 4, true) ^ ZEROS;
      if ((beyondDigits(word) | beyondDigits(next)) === 0) {
        if (high >= 1e7) return -1;
        high = high * 1e8 + (fourDigits(word) * 10_000 + fourDigits(next));
        q += 8;
        word = view.getInt32(q, true) ^ ZEROS;
        next = view.getInt32(q + 4, true) ^ ZEROS;
        if ((beyondDigits(word) | beyondDigits(next)) === 0) {
          low = fourDigits(word) * 10_000 + fourDigits(next);
          lowDigits = 8;
          q += 8;
          word = view.getInt32(q, true) ^ ZEROS;
        }
        stop = beyondDigits(word);
        if (stop !== 0) {
          const count = firstByte(stop);
          low = low * exactPowers[count]! + fourDigits((word << (24 - 8 * count)) << 8);
          lowDigits += count;
          q += count;
        } else {
          for (let digit = bytes[q]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++q]! - ZERO) {
            low = low * 10 + digit;
            lowDigits++;
          }
          if (lowDigits > 15) return -1;
        }
      } else {
        for (let digit = bytes[q]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++q]! - ZERO) {
          high = high * 10 + digit;
        }
        if (high >= 1e15) return -1;
      }
      exponent = fraction - q;
    }
    if ((bytes[q]! | LOWER_CASE) === E) {
      const below = bytes[++q] === MINUS;
      if (below || bytes[q] === PLUS) q++;
      const start = q;
      let power = 0;
      for (let digit = bytes[q]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++q]! - ZERO) {
        power = Math.min(power * 10 + digit, 9999);
      }
      if (q === start) return -1;
      exponent += below ? -power : power;
    }
    let value: number;
    if (lowDigits === 0) value = shortToDouble(high, exponent);
    else if (exponent > 0 || exponent < -22) return -1;
    else value = longToDouble(high, low, -exponent - lowDigits, -exponent);
    values[row] = value * (1 - 2 * minus);
    // biome-ignore lint/suspicious/noSelfCompare: only NaN differs from itself
    return value === value ? q : -1;
  }
}

/** 1 if a byte is zero, else 0. */
const isZero = (byte: number): number => (byte - 1) >>> 31;

/**
 * Tests four bytes at once, given as a little-endian word minus `ZEROS`. The result is nonzero in the first byte that
 * is not a digit (and possibly in later ones), and zero in those before it.
 */
const beyondDigits = (word: number): number => (word | (word + 0x06060606)) & 0xf0f0f0f0;

/** The index of the lowest nonzero byte. */
const firstByte = (word: number): number => (31 - Math.clz32(word & -word)) >> 3;

/** The number that four digits form: first pairs, then the pair of pairs. */
const fourDigits = (word: number): number =>
  imul((imul(word & 0x0f0f0f0f, 10 * 256 + 1) >>> 8) & 0x00ff00ff, 100 * 65_536 + 1) >>> 16;
