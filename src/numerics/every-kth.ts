/**
 * At most `most` of the rows, evenly spaced: all of them where there are no more.
 *
 * @example everyKth(Uint32Array.of(5, 6, 7, 8), 2) // Uint32Array [5, 7]
 */
export function everyKth(rows: Uint32Array, most: number): Uint32Array {
  const step = rows.length / most;
  if (step <= 1) return rows;
  return Uint32Array.from({ length: most }, (_, i) => rows[Math.floor(i * step)]!);
}
