import type { Residuals } from '../../numerics/residuals.ts';

/** The digits of a number in single precision (IEEE 754 binary32), after the leading one. */
const binaryDigits = 23;
/** No scale that people read is divided more finely than into 64ths. */
const finestFraction = 1 / 64;
/** Printed with few digits, a power of two is off by this share at most. */
const asPrinted = 1e-4;

/**
 * Whether a step says only that the values were stored in single precision, whose spacing is 2⁻²³ of the power of two
 * below each value. If observed and predicted values are known, it is no wider than that spacing at the largest of
 * them; of residuals alone, it is a small power of two. A decimal step (0.01) is the data's own.
 *
 * @example isStepOfStorage(2 ** -14, prepareResiduals(values, { predicted: predicted.map((mean) => 100 * mean) })) // true
 */
export function isStepOfStorage(step: number, { values, predicted }: Residuals): boolean {
  if (Number(step.toPrecision(1)) === step) return false;
  if (!predicted) return step < finestFraction && isPowerOfTwo(step);
  const largest = predicted.reduce(
    (size, value, row) => Math.max(size, Math.abs(value), Math.abs(value + values[row]!)),
    0,
  );
  return step <= (1 + asPrinted) * 2 ** (Math.floor(Math.log2(largest)) - binaryDigits);
}

const isPowerOfTwo = (value: number): boolean =>
  Math.abs(value / 2 ** Math.round(Math.log2(value)) - 1) < asPrinted;
