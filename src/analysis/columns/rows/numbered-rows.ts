/** Numbers the distinct combinations of cells, given as whole numbers from −1 (missing) on, in the order of their first rows. */
export function numbered(columns: readonly Int32Array[]): Int32Array {
  let numbers = new Int32Array(columns[0]!.length);
  for (const codes of columns) {
    const known = new Map<number, number>();
    const width = mostIn(codes) + 2;
    const next = new Int32Array(numbers.length);
    for (let row = 0; row < next.length; row++) {
      const pair = numbers[row]! * width + codes[row]! + 1;
      let number = known.get(pair);
      if (number === undefined) {
        number = known.size;
        known.set(pair, number);
      }
      next[row] = number;
    }
    numbers = next;
  }
  return numbers;
}

/** The largest of these numbers, at least −1. */
export function mostIn(codes: Int32Array): number {
  let most = -1;
  for (let row = 0; row < codes.length; row++) if (codes[row]! > most) most = codes[row]!;
  return most;
}
