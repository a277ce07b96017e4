import type { Role } from '../libraries/library.ts';
import { Bindings } from './bindings.ts';
import { argumentsAt, type GivenArgument } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import type { Reader } from './reader.ts';
import { bracketStep, identifier, punctuation } from './scan.ts';
import type { Use } from './use.ts';
import { useOf } from './use-of.ts';
import { Watch } from './watch.ts';

const lexicon = {
  lineComments: ['//', '#'],
  blockComment: ['/*', '*/'] as const,
  quotes: '"',
  statement: /(?:functions|data|parameters|model|transformed|generated)\b/y,
};
const { symbols } = lookups.stan;

/** The logarithm of a probability is part of a likelihood. */
const roleByName = (word: string): Role | undefined =>
  word.endsWith('_rng') ? 'draw' : word.endsWith('_cdf') ? 'probability' : undefined;

/** The suffixes of a distribution’s functions. */
const suffix = /_(?:lpdf|lpmf|lupdf|lupmf|lcdf|lccdf|cdf|rng|log)$/;

/** The only function that names a distribution without being its density. */
const mixture = 'log_mix';

/** Finds the distributions that Stan code names: after `~`, or as a function with a density’s suffix. */
export const stan: Language = { lexicon, start: () => new Bindings(new Watch()), walk };

/**
 * A bound name is either a density that the user defines or, with a suffix, a parameter of the model. A distribution
 * of a parameter is a prior.
 */
function walk(reader: Reader, bindings: Bindings): Use[] {
  const { kind, code } = reader.tokens;
  const uses: Use[] = [];
  /** The program block that is open. */
  let block = '';
  let depth = 0;
  for (let i = 0; i < reader.count; i++) {
    if (reader.isRecovered(i)) depth = 0;
    else if (kind[i] === punctuation) depth = Math.max(0, depth + bracketStep(code[i]!));
    if (depth === 0) block = '';
    if (kind[i] !== identifier) continue;
    if (reader.is(i + 1, '{') && depth === 0) block = reader.word(i);
    if (block === 'parameters' && depth === 1 && isDeclared(reader, i))
      bindings.set(reader.word(i) + parameter, '');
    if (!reader.is(i + 1, '(')) continue;
    const word = reader.word(i);
    // `real normal_lpdf(…)` in the functions block defines a density of the user's own.
    if (suffix.test(word) && reader.isIdentifier(i - 1) && reader.word(i - 1) === 'real')
      bindings.set(word, '');
    const isSampled = reader.is(i - 1, '~');
    const distribution =
      isSampled || word === mixture
        ? word
        : suffix.test(word) && bindings.get(word) === undefined
          ? word.replace(suffix, '')
          : '';
    const name = symbols.get(distribution);
    if (!name) continue;
    const isDensity = suffix.test(word) && !word.endsWith('_rng');
    const subject = isSampled ? left(reader, i - 1) : isDensity ? subjectAt(reader, i + 2) : '';
    const isPrior = subject !== '' && bindings.get(subject + parameter) !== undefined;
    const role = roleByName(word) ?? (isPrior ? 'prior' : undefined);
    const given = argumentsOf(reader, i + 1, isDensity);
    uses.push(useOf(name, reader, i, given, role && { role }));
  }
  return uses;
}

/**
 * The arguments of a distribution. In a density the value precedes them: `student_t_lpdf(y | nu, mu, sigma)`, in old
 * code `student_t_log(y, nu, mu, sigma)`.
 */
function argumentsOf(reader: Reader, open: number, isDensity: boolean): GivenArgument[] {
  const [first, ...others] = argumentsAt(reader, open);
  if (!first || !isDensity) return first ? [first, ...others] : [];
  for (let at = first.from; at < first.to && at - first.from < 60; at++)
    if (reader.is(at, '|')) return [{ ...first, from: at + 1 }, ...others];
  return others.map((one) => ({ ...one, place: one.place - 1 }));
}

/** Appended to the name of a parameter when it is bound, so that it can't be mistaken for a density. */
const parameter = '.parameter';

/** `real<lower=a> x, y;` declares `x` and `y`. */
const isDeclared = (reader: Reader, i: number): boolean =>
  [';', ',', '['].some((mark) => reader.is(i + 1, mark)) && !reader.is(i - 1, '=');

/** The variable on the left of the tilde at token i: `y` in `y[i, j] ~ …`, `z` in `to_vector(z) ~ …`. */
function left(reader: Reader, i: number): string {
  let at = i - 1;
  for (let steps = 0; reader.is(at, ']') && steps < 3; steps++) {
    while (at > 0 && i - at < 30 && !reader.is(at, '[')) at--;
    at--;
  }
  if (!reader.is(at, ')')) return reader.isIdentifier(at) ? reader.word(at) : '';
  for (let depth = 0; at > 0 && i - at < 30; at--) {
    if (reader.closes(at)) depth++;
    else if (reader.opens(at) && --depth === 0) break;
  }
  return subjectAt(reader, at + 1);
}

/** The variable at the start of the value at token i, inside any function calls. */
function subjectAt(reader: Reader, i: number): string {
  let at = i;
  while (reader.isIdentifier(at) && reader.is(at + 1, '(') && at - i < 10) at += 2;
  return reader.isIdentifier(at) ? reader.word(at) : '';
}
