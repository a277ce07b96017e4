/**
 * Decimal digits to the nearest double, without a string.
 *
 * Clinger (1990), "How to read floating point numbers accurately": if the digits fit in 53 bits and the power of
 * ten is exact (|e| ≤ 22), one division or multiplication rounds once and is right. For up to 19 digits we carry
 * the remainder of that operation in a second double (Dekker's exact product, 1971) and accept the sum unless it is
 * so near the middle between two doubles that the remainder's own rounding could matter.
 */

/** Powers of ten that a double holds exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const splitter = 2 ** 27 + 1;

/** What `toDouble` gives when it can't vouch for the last bit: the caller reads the digits another way. */
export const unsure = Number.NaN;

/**
 * (high · 10^lowDigits + low) · 10^exponent, rounded once to the nearest double, or `unsure`.
 *
 * @param high leading digits, an integer below 2^53
 * @param low the next `lowDigits` digits, an integer below 10^9
 * @param lowDigits 0 to 9
 * @example toDouble(12345, 0, 0, -2) // 123.45
 */
export function toDouble(high: number, low: number, lowDigits: number, exponent: number): number {
  if (exponent < -22 || exponent > 22) return high === 0 && low === 0 ? 0 : unsure;
  // The digits as an exact sum of two doubles.
  let digits = high;
  let rest = 0;
  if (lowDigits > 0) {
    const power = exactPowers[lowDigits]!;
    const product = high * power;
    digits = product + low;
    if (digits > Number.MAX_SAFE_INTEGER) {
      rest = productError(high, power, product);
      const shift = digits - product;
      rest += product - (digits - shift) + (low - shift);
    }
  }
  if (exponent < 0) {
    const power = exactPowers[-exponent]!;
    const quotient = digits / power;
    if (digits <= Number.MAX_SAFE_INTEGER) return quotient;
    const product = quotient * power;
    const remainder = digits - product - productError(quotient, power, product) + rest;
    return settle(quotient, remainder / power);
  }
  const power = exactPowers[exponent]!;
  const product = digits * power;
  if (digits <= Number.MAX_SAFE_INTEGER) return product;
  return settle(product, productError(digits, power, product) + rest * power);
}

/** x·y − product, exactly (Dekker 1971). */
function productError(x: number, y: number, product: number): number {
  const xScaled = splitter * x;
  const xHigh = xScaled - (xScaled - x);
  const xLow = x - xHigh;
  const yScaled = splitter * y;
  const yHigh = yScaled - (yScaled - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** value + correction, unless an error of a few ulps in the correction could change the rounding. */
function settle(value: number, correction: number): number {
  const slack = Math.abs(correction) * 2 ** -48;
  const below = value + (correction - slack);
  return below === value + (correction + slack) ? below : unsure;
}
