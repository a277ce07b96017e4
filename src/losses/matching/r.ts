import { libraries } from '../names/index.ts';
import type { CodeName } from '../names/library.ts';
import { Bindings } from './bindings.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { type Reader, words } from './reader.ts';
import { bracketStep, identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = { lineComments: ['#'], quotes: '"\'`', multiline: '"\'', inIdentifier: '.' };
const { symbols, libraryOf, argument } = lookups.r;

const keywords = words([
  'library',
  'require',
  'requireNamespace',
  'loadNamespace',
  'function',
  'family',
  'psi',
  'FUN',
]);
const watch = new Watch([...symbols.keys(), ...Object.keys(keywords)]);

/** Two packages may give one name two meanings; this keeps them apart. */
const inPackage = new Map<string, CodeName>();
for (const library of libraries.filter(({ language }) => language === 'r'))
  for (const name of library.names) if (!name.keys) inPackage.set(`${library.id} ${name.name}`, name);

/**
 * Finds the laws and losses that R code names: functions that are called, or given as `family`, `psi` or `FUN`, of
 * base R or of a package that is attached or written before `::`; and strings that are the value of an argument.
 */
export const r: Language = { lexicon, start: () => new Bindings(watch, [], ['r']), walk };

/** A name that is bound is the user’s own function, and hides the packages’. */
function walk(reader: Reader, bindings: Bindings): Use[] {
  const attached = bindings.imported;
  const { kind, start, end, code } = reader.tokens;
  const uses: Use[] = [];
  const callees: string[] = [];

  const report = (i: number, name: CodeName) =>
    uses.push({ start: start[i]!, end: end[i]!, meaning: name.meaning, name });

  const attach = (root: string) => {
    for (const { id } of libraryOf(root)) attached.add(id);
  };

  const nameOf = (i: number): CodeName | undefined => {
    const word = reader.word(i);
    if (reader.is(i - 1, ':') && reader.is(i - 2, ':')) {
      const root = reader.word(i - 3);
      if (root === 'stats') return inPackage.get(`r ${word}`);
      for (const { id } of libraryOf(root)) {
        const name = inPackage.get(`${id} ${word}`);
        if (name) return name;
      }
      return undefined;
    }
    if (bindings.get(word) !== undefined || reader.is(i - 1, '$') || reader.is(i - 1, '@')) return undefined;
    for (const id of attached) {
      const name = inPackage.get(`${id} ${word}`);
      if (name) return name;
    }
    return undefined;
  };

  const isFunctionArgument = (i: number) =>
    reader.is(i - 1, '=') &&
    (reader.isWord(i - 2, keywords.family) ||
      reader.isWord(i - 2, keywords.psi) ||
      reader.isWord(i - 2, keywords.FUN));

  for (let i = 0; i < reader.count; i++) {
    const k = kind[i];
    if (k === punctuation) {
      const step = bracketStep(code[i]!);
      if (step > 0) callees.push(code[i] === 40 && reader.isIdentifier(i - 1) ? reader.word(i - 1) : '');
      else if (step < 0) callees.pop();
      continue;
    }
    if (k === string) {
      const callee = callees.at(-1) ?? '';
      if (/^(?:library|require)$/.test(callee)) attach(reader.word(i));
      if (reader.is(i - 1, '=') && (reader.isIdentifier(i - 2) || reader.isString(i - 2))) {
        // Distinct enough to need no import: `reg:squarederror`.
        const name = argument([...attached, 'xgboost'], reader.word(i - 2), reader.word(i));
        if (name && !/^(?:element_text|text|par|font|theme|gpar)$/.test(callee)) report(i, name);
      }
      continue;
    }
    if (k !== identifier || !watch.mayHold(code[i]!)) continue;
    if (reader.isWord(i, keywords.library) || reader.isWord(i, keywords.require)) {
      if (reader.is(i + 1, '(') && reader.isIdentifier(i + 2)) {
        attach(reader.word(i + 2));
        i += 2;
        callees.push('library');
      }
      continue;
    }
    if (reader.is(i + 1, '<') && reader.is(i + 2, '-') && reader.isWord(i + 3, keywords.function)) {
      bindings.set(reader.word(i), '');
      continue;
    }
    const isCall = reader.is(i + 1, '(');
    const isQualified = reader.is(i - 1, ':') && reader.is(i - 2, ':');
    if (!isCall && !isFunctionArgument(i) && !isQualified) continue;
    // A prior of brms is Stan’s language, and says nothing of the errors.
    if (callees.includes('prior')) continue;
    const name = nameOf(i);
    if (name) report(i, name);
  }
  return uses;
}
