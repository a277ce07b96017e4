import * as plain from '../analysis/format.ts';

/** The report's way of writing numbers, with a true minus sign. */
export const number = (value: number, digits?: number): string =>
  plain.number(value, digits).replace(/^-/, '−').replace('e-', 'e−');

/** A part of a whole as a CSS length. */
export const share = (part: number): string => `${(100 * Math.min(1, Math.max(0, part))).toFixed(2)}%`;

/** A moment as the reader's clock shows it: `14:05`. */
export const clock = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
