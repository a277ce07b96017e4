/**
 * Indices of at most `most` of `n` rows, evenly spaced; all rows if there are no more than that.
 *
 * @example everyKth(4, 2) // Uint32Array [0, 2]
 */
export function everyKth(n: number, most: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(Math.min(n, most));
  const step = n / rows.length;
  for (let i = 0; i < rows.length; i++) rows[i] = Math.floor(i * step);
  return rows;
}
