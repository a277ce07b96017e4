/**
 * Converts decimal digits to the nearest double, without a string.
 *
 * Clinger (1990), "How to read floating point numbers accurately": if the digits fit in 53 bits and the power of ten
 * is exact (|e| ≤ 22), a single division or multiplication rounds once and is correct. For up to 19 digits, the
 * remainder of that operation is carried in a second double (Dekker's exact product, 1971), and the sum is accepted
 * unless it is so close to the midpoint between two doubles that the remainder's own rounding could matter.
 */

/** The powers of ten that a double represents exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const splitter = 2 ** 27 + 1;
const powersUpper = exactPowers.map((power) => splitter * power - (splitter * power - power));

/** Returned if the last bit is not certain: the caller then reads the digits another way. */
export const unsure = Number.NaN;

/**
 * digits · 10^exponent, rounded to the nearest double, or `unsure`.
 *
 * @param digits an integer below 2^53
 * @example shortToDouble(12345, -2) // 123.45
 */
export function shortToDouble(digits: number, exponent: number): number {
  if (exponent < 0) return exponent < -22 ? unsure : digits / exactPowers[-exponent]!;
  return exponent > 22 ? unsure : digits * exactPowers[exponent]!;
}

/**
 * high / 10^highExponent + low / 10^lowExponent, rounded to the nearest double, or `unsure`.
 *
 * @param high leading digits, an integer below 2^53
 * @param low the digits after them, below 2^53 and small against the leading ones
 * @param highExponent 0 to 22, as is `lowExponent`
 * @example longToDouble(314159265, 3589793, 8, 15) // 3.141592653589793
 */
export function longToDouble(high: number, low: number, highExponent: number, lowExponent: number): number {
  const power = exactPowers[highExponent]!;
  const quotient = high / power;
  const tail = low / exactPowers[lowExponent]!;
  // The part lost to rounding in the quotient (Dekker's exact product) and in the sum (Knuth's exact sum).
  const product = quotient * power;
  const scaled = splitter * quotient;
  const upper = scaled - (scaled - quotient);
  const lower = quotient - upper;
  const powerUpper = powersUpper[highExponent]!;
  const powerLower = power - powerUpper;
  const error = lower * powerLower - (product - upper * powerUpper - lower * powerUpper - upper * powerLower);
  const sum = quotient + tail;
  const added = sum - quotient;
  const rest = quotient - (sum - added) + (tail - added) + (high - product - error) / power;
  // Certain unless an error of a few ulps in the tail could change the rounding.
  const slack = tail * 2 ** -50 + Math.abs(rest) * 2 ** -48;
  const below = sum + (rest - slack);
  return below === sum + (rest + slack) ? below : unsure;
}
