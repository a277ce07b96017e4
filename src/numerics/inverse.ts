/**
 * Inverse of a small symmetric positive definite matrix by Gauss–Jordan elimination. NaN and infinities if it is
 * singular.
 *
 * @example
 * inverse([[2, 0], [0, 4]]); // [[0.5, 0], [0, 0.25]]
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((line, i) => [...line, ...line.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = work[column]!;
    const scale = pivot[column]!;
    for (let j = 0; j < 2 * size; j++) pivot[j]! /= scale;
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const line = work[i]!;
      const factor = line[column]!;
      if (factor === 0) continue;
      for (let j = 0; j < 2 * size; j++) line[j]! -= factor * pivot[j]!;
    }
  }
  return work.map((line) => line.slice(size));
}
