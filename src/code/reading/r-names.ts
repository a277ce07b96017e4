import { libraries } from '../libraries/index.ts';
import type { CodeName } from '../libraries/library.ts';
import { argumentsAt } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import type { Reader } from './reader.ts';

const { symbols, libraryOf } = lookups.r;

/** Names by package: two packages can give the same name different meanings. */
const inPackage = new Map<string, CodeName>();
const anywhere = new Map<string, CodeName | undefined>();
for (const library of libraries.filter(({ language }) => language === 'r'))
  for (const name of library.names) {
    if (name.keys) continue;
    inPackage.set(`${library.id} ${name.name}`, name);
    const other = anywhere.get(name.name);
    anywhere.set(name.name, other && other.meaning !== name.meaning ? undefined : name);
  }

/** Whether a name is one of a distribution’s four functions: `pnorm`, but not `poisson`. */
export const isDensity = (name: string): boolean =>
  /^[dpqr][A-Za-z]+$/.test(name) && symbols.has(`d${name.slice(1)}`) && symbols.has(`r${name.slice(1)}`);

/** The meaning of a name in the package written before `::`. */
export function nameIn(root: string, word: string): CodeName | undefined {
  if (root === 'stats') return inPackage.get(`r ${word}`);
  for (const { id } of libraryOf(root)) {
    const name = inPackage.get(`${id} ${word}`);
    if (name) return name;
  }
  return undefined;
}

/** The meaning of a name in one of the attached packages. */
export function nameAmong(attached: Iterable<string>, word: string): CodeName | undefined {
  for (const id of attached) {
    const name = inPackage.get(`${id} ${word}`);
    if (name) return name;
  }
  return undefined;
}

/** The meaning of a name, provided that it is the same in all packages. */
export const nameAnywhere = (word: string): CodeName | undefined => anywhere.get(word);

/** The token of the package that qualifies the name at token i: `MASS::rlm`, `stats:::dnorm`; −1 if there is none. */
export function packageBefore(reader: Reader, i: number): number {
  let at = i - 1;
  while (i - at <= 3 && reader.is(at, ':')) at--;
  return i - at >= 3 && reader.isIdentifier(at) ? at : -1;
}

/** Whether a pipe precedes the name at token i and its package. */
export function isPiped(reader: Reader, i: number): boolean {
  const root = packageBefore(reader, i);
  let at = (root < 0 ? i : root) - 1;
  while (reader.isNewline(at)) at--;
  if (!reader.is(at, '%')) return reader.is(at, '>') && reader.is(at - 1, '|');
  return reader.is(at - 1, '>') && reader.is(at - 2, '%');
}

/** `plogis(x)` of one argument is the inverse of the logit link, not a distribution of errors. */
export function isLink(reader: Reader, i: number): boolean {
  if (!/^[pq]logis$/.test(reader.word(i))) return false;
  return !reader.is(i + 1, '(') || argumentsAt(reader, i + 1).length <= 1;
}
