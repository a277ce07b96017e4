import { greatestCommonDivisor } from '../../numerics/greatest-common-divisor.ts';

/** The most decimal places that a grid may have. */
const mostDigits = 3;
/** A number this close to a whole one, in its last digits, is taken as one. */
const nearness = 1e-9;

/**
 * The step of the grid that all observed values lie on (whole numbers, halves, tens) if it is at least `least`. The
 * errors do not show it when the predictions lie on no grid.
 */
export function stepOfTarget(observed: Float64Array, least: number): number | undefined {
  for (let digits = 0; digits <= mostDigits; digits++) {
    const unit = 10 ** digits;
    const divisor = commonDivisor(observed, unit);
    if (divisor === undefined) continue;
    const step = divisor / unit;
    return step >= least ? step : undefined;
  }
  return undefined;
}

/** The greatest common divisor of the values in whole units; undefined if they are not whole, or all the same. */
function commonDivisor(observed: Float64Array, unit: number): number | undefined {
  const [first = 0] = observed;
  let divisor = 0;
  for (const value of observed) {
    const units = Math.round((value - first) * unit);
    const whole = Math.round(value * unit);
    if (Math.abs(value * unit - whole) > nearness * Math.max(1, Math.abs(whole))) return undefined;
    divisor = greatestCommonDivisor(divisor, Math.abs(units));
  }
  return divisor > 0 ? divisor : undefined;
}
