import type { Problem } from '../data/problem.ts';

/** A problem for a terminal: where, what, and what to do. */
export function problemText({ message, hint, row, column }: Problem): string {
  const place = [row !== undefined && `line ${row}`, column !== undefined && `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return `${place && `${place}: `}${message}\n${hint}\n`;
}
