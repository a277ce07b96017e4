import { Bindings } from './bindings.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import type { Reader } from './reader.ts';
import { identifier } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = { lineComments: ['//', '#'], blockComment: ['/*', '*/'] as const, quotes: '"' };
const { symbols } = lookups.stan;

/** What a distribution’s functions are called by, after its name. */
const suffix = /_(?:lpdf|lpmf|lupdf|lupmf|lcdf|lccdf|cdf|rng)$/;

/** The one function that names a distribution without being its density. */
const mixture = 'log_mix';

/** Finds the distributions that Stan code names: after `~`, or as a function with a density’s suffix. */
export const stan: Language = { lexicon, start: () => new Bindings(new Watch()), walk };

/** A name that is bound is a density of the user’s own. */
function walk(reader: Reader, bindings: Bindings): Use[] {
  const { kind, start, end } = reader.tokens;
  const uses: Use[] = [];
  for (let i = 0; i < reader.count; i++) {
    if (kind[i] !== identifier || !reader.is(i + 1, '(')) continue;
    const word = reader.word(i);
    // `real normal_lpdf(…)` in the functions block defines one of the user’s own.
    if (suffix.test(word) && reader.isIdentifier(i - 1) && reader.word(i - 1) === 'real')
      bindings.set(word, '');
    const distribution =
      reader.is(i - 1, '~') || word === mixture
        ? word
        : suffix.test(word) && bindings.get(word) === undefined
          ? word.replace(suffix, '')
          : '';
    const name = symbols.get(distribution);
    if (name) uses.push({ start: start[i]!, end: end[i]!, meaning: name.meaning, name });
  }
  return uses;
}
