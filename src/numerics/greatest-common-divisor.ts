/**
 * Of two whole numbers; of a number and 0 the number.
 *
 * @example
 * greatestCommonDivisor(12, 18); // 6
 */
export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
