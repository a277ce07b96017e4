/**
 * The greatest common divisor of two whole numbers; of a number and 0, the number itself.
 *
 * @example
 * greatestCommonDivisor(12, 18); // 6
 */
export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
