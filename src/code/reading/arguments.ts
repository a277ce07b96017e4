import type { Span } from './brackets.ts';

/** One argument of a call or entry of a dictionary. `start` to `end` covers its name and its value. */
export interface Argument extends Span {
  /** Absent for a positional argument. */
  name?: string;
  valueStart: number;
}

const stringOrComment = /("""|''')[\s\S]*?\1|(["'])(?:\\.|(?!\2)[^\\\n])*\2|#[^\n]*/g;

/** The arguments between two brackets, in order. Ignores brackets and commas in strings and comments. */
export function argumentsIn(text: string, { start: from, end: to }: Span): Argument[] {
  const inside = text.slice(from, to);
  const masked = inside.replace(stringOrComment, (match) =>
    match[0] === '#' ? ' '.repeat(match.length) : `${match[0]}${'_'.repeat(match.length - 2)}${match[0]}`,
  );
  const cuts = [-1];
  let depth = 0;
  for (const { index, 0: character } of masked.matchAll(/[()[\]{},;]/g)) {
    // In Julia a semicolon separates them: `huber_loss(x, y; delta = 0.5)`.
    if (character === ',' || character === ';') depth === 0 && cuts.push(index);
    else depth += '([{'.includes(character) ? 1 : -1;
  }
  return [...cuts, masked.length].slice(0, -1).flatMap((cut, i) => {
    const part = masked.slice(cut + 1, cuts[i + 1] ?? masked.length);
    if (part.trim() === '') return [];
    const start = cut + 1 + part.search(/\S/);
    const body = part.trim();
    const label = /^(\w[\w.]*)\s*=(?!=)\s*|^(["'])_*\2\s*:\s*/.exec(body)?.[0] ?? '';
    const name = inside.slice(start, start + label.length).replace(/\W+$|^["']/g, '');
    return {
      start: from + start,
      end: from + start + body.length,
      valueStart: from + start + label.length,
      ...(name && { name }),
    };
  });
}
