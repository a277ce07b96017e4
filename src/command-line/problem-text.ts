import { printable, printableLines, shortened } from '../data/printable.ts';
import type { Problem } from '../data/problem.ts';

const longestMessage = 600;
const longestHint = 4000;

/** A problem for a terminal: where, what, and what to do. */
export function problemText({ message, hint, row, column }: Problem): string {
  const place = [row !== undefined && `line ${row}`, column !== undefined && `column ${column}`]
    .filter(Boolean)
    .join(', ');
  const what = shortened(printable(`${place && `${place}: `}${message}`), longestMessage);
  return `${what}\n${shortened(printableLines(hint), longestHint)}\n`;
}
