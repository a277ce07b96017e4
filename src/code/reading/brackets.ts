import { punctuation, scan } from './scan.ts';

export interface Span {
  start: number;
  end: number;
}

const lexicon = { lineComments: ['#', '//'], quotes: '"\'', triple: true };

/** The content of the innermost brackets around a position. Ignores brackets in strings and comments. */
export function enclosingBracket(text: string, at: number): Span | undefined {
  const { count, kind, start, code } = scan(text, lexicon);
  const open: number[] = [];
  for (let i = 0; i < count; i++) {
    if (kind[i] !== punctuation) continue;
    const c = code[i]!;
    if (c === 40 || c === 91 || c === 123) open.push(start[i]! + 1);
    else if (c === 41 || c === 93 || c === 125) {
      const from = open.pop();
      if (from !== undefined && from <= at && start[i]! >= at) return { start: from, end: start[i]! };
    }
  }
  return undefined;
}
