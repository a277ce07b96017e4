import { problemInWords } from '../analysis/words/problem-in-words.ts';
import { printable, printableLines, shortened } from '../data/printable.ts';
import type { Problem } from '../data/problem.ts';

const longestMessage = 600;
const longestHint = 4000;

/** A problem as text for a terminal: where, what, and what to do. */
export function problemText(problem: Problem): string {
  const what = shortened(printable(problemInWords(problem)), longestMessage);
  return `${what}\n${shortened(printableLines(problem.hint), longestHint)}\n`;
}
