/**
 * The rows of `values` from the smallest value to the largest, equal values in row order. `values` must be free of
 * NaN. A radix sort of the numbers' bits, eleven at a time: linear in n, where a comparing sort of rows would take
 * ten times as long at a million.
 *
 * @example
 * ascendingOrder(Float64Array.of(30, 10, 20)); // Uint32Array [1, 2, 0]
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  const words = sortableWords(values);
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let next = new Uint32Array(n);
  for (let shift = 0; shift < 64; shift += digitBits) {
    const starts = digitStarts(words, shift);
    if (!starts) continue;
    for (let i = 0; i < n; i++) {
      const row = order[i]!;
      next[starts[digit(words, row, shift)]!++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}

const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

/** Low and high word of each number, such that comparing them as unsigned integers compares the numbers. */
function sortableWords(values: Float64Array): Uint32Array {
  const n = values.length;
  const words = new Uint32Array(2 * n);
  const number = new Float64Array(1);
  const [low, high] = [0, 1];
  const bits = new Uint32Array(number.buffer);
  for (let i = 0; i < n; i++) {
    number[0] = values[i]! + 0; // −0 becomes 0, which it equals
    const negative = bits[high]! >>> 31;
    words[2 * i] = negative ? ~bits[low]! : bits[low]!;
    words[2 * i + 1] = negative ? ~bits[high]! : bits[high]! | 0x80000000;
  }
  return words;
}

function digit(words: Uint32Array, row: number, shift: number): number {
  if (shift >= 32) return (words[2 * row + 1]! >>> (shift - 32)) & digitMask;
  const low = words[2 * row]! >>> shift;
  // The digit that straddles the two words takes its upper bits from the high one.
  return (shift + digitBits > 32 ? low | (words[2 * row + 1]! << (32 - shift)) : low) & digitMask;
}

/** Where each digit's rows begin; nothing if all rows share one digit. */
function digitStarts(words: Uint32Array, shift: number): Uint32Array | undefined {
  const n = words.length / 2;
  const starts = new Uint32Array(digitMask + 1);
  for (let row = 0; row < n; row++) starts[digit(words, row, shift)]!++;
  if (n === 0 || starts[digit(words, 0, shift)] === n) return undefined;
  let before = 0;
  for (let value = 0; value <= digitMask; value++) {
    const count = starts[value]!;
    starts[value] = before;
    before += count;
  }
  return starts;
}
