import { number } from '../words/format.ts';

/** `3`, `1871 to 1920`, or `3 to 4.5`, with as many digits as distinguish the ends. */
export function figureRange(from: number, to: number): string {
  if (from === to) return number(from, 6);
  if ([from, to].every((end) => Number.isInteger(end) && Math.abs(end) < 1e6))
    return `${number(from, 6)} to ${number(to, 6)}`;
  for (let digits = 3; digits < 12; digits++) {
    const [low, high] = [number(from, digits), number(to, digits)];
    if (low !== high) return `${low} to ${high}`;
  }
  return `${from} to ${to}`;
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
