import { cellNumber } from '../text/cell.ts';

/** How many of these values are numbers, including those written as strings. */
export function countNumbers(values: readonly unknown[]): number {
  let count = 0;
  for (const value of values) {
    const isWritten =
      typeof value === 'string' && (cellNumber(value, '.') ?? cellNumber(value, ',')) !== undefined;
    if (typeof value === 'number' || isWritten) count++;
  }
  return count;
}
