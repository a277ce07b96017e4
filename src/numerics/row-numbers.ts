/**
 * 0, 1, … n − 1. A loop: `Uint32Array.from` with a function takes ten times as long for a million.
 *
 * @example rowNumbers(3) // Uint32Array [0, 1, 2]
 */
export function rowNumbers(n: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[row] = row;
  return rows;
}
