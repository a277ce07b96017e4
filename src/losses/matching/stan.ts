import { lookups } from './lookup.ts';
import { Reader } from './reader.ts';
import { identifier, scan } from './scan.ts';
import type { Use } from './use.ts';

const lexicon = { lineComments: ['//', '#'], blockComment: ['/*', '*/'] as const, quotes: '"' };
const { symbols } = lookups.stan;

/** What a law’s functions are called by, after its name. */
const suffix = /_(?:lpdf|lpmf|lupdf|lupmf|lcdf|lccdf|cdf|rng)$/;

/** Finds the laws that Stan code names: after `~`, or as a function with a density’s suffix. */
export function findInStan(text: string): Use[] {
  const reader = new Reader(text, scan(text, lexicon));
  const { kind, start, end } = reader.tokens;
  const uses: Use[] = [];
  const own = new Set<string>();
  for (let i = 0; i < reader.count; i++) {
    if (kind[i] !== identifier || !reader.is(i + 1, '(')) continue;
    const word = reader.word(i);
    // `real normal_lpdf(…)` in the functions block defines one of the user’s own.
    if (suffix.test(word) && reader.isIdentifier(i - 1) && reader.word(i - 1) === 'real') own.add(word);
    const law = reader.is(i - 1, '~')
      ? word
      : suffix.test(word) && !own.has(word)
        ? word.replace(suffix, '')
        : '';
    const name = symbols.get(law);
    if (name) uses.push({ start: start[i]!, end: end[i]!, meaning: name.meaning, name });
  }
  return uses;
}
