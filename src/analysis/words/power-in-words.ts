import { powerRange } from '../../distributions/symmetric/generalized-normal.ts';
import { number } from './format.ts';

/** Whether a power is within an interval as displayed, with its ends rounded. */
export const contains = ([low, high]: readonly [number, number], power: number): boolean =>
  power >= Number(low.toPrecision(2)) && power <= Number(high.toPrecision(2));

/** Whether a power is within an interval, or so close that it makes no difference to a loss. */
export const allows = ([low, high]: readonly [number, number], power: number): boolean =>
  power >= low - 0.1 && power <= high + 0.1;

/**
 * `0.9 to 1.2`; with many rows `0.996 to 1.01`, so that the ends do not look equal; a single number if both ends are at
 * a limit of the powers examined.
 */
export function powersInWords([low, high]: readonly [number, number]): string {
  const end = endOfPowers(low);
  if (end !== '' && end === endOfPowers(high)) return powerInWords(end === ' or less' ? high : low);
  const digits = number(low, 2) === number(high, 2) ? 3 : 2;
  const [from, to] = [powerInWords(low, digits), powerInWords(high, digits)];
  return from === to ? from : `${from} to ${to}`;
}

/** A power of the residual, with the same two digits everywhere: `1.2`; `30 or more` at a limit of the powers examined. */
export const powerInWords = (power: number, digits = 2): string =>
  `${number(power, digits)}${endOfPowers(power)}`;

/** What is said of a power at an end of those examined: the best one may lie beyond. */
const endOfPowers = (power: number): '' | ' or more' | ' or less' =>
  power > 0.99 * powerRange[1] ? ' or more' : power < 1.01 * powerRange[0] ? ' or less' : '';
