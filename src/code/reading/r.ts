import { libraries } from '../libraries/index.ts';
import type { CodeName } from '../libraries/library.ts';
import { Bindings } from './bindings.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { type Reader, words } from './reader.ts';
import { bracketStep, identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = { lineComments: ['#'], quotes: '"\'`', multiline: '"\'', inIdentifier: '.' };
const { symbols, libraryOf, argument, keyAtPlace } = lookups.r;

const keywords = words([
  'library',
  'require',
  'requireNamespace',
  'loadNamespace',
  'function',
  'family',
  'psi',
]);
const watch = new Watch([...symbols.keys(), ...Object.keys(keywords)]);

/** Two packages may give one name two meanings; this keeps them apart. */
const inPackage = new Map<string, CodeName>();
for (const library of libraries.filter(({ language }) => language === 'r'))
  for (const name of library.names) if (!name.keys) inPackage.set(`${library.id} ${name.name}`, name);

/**
 * Finds the distributions and losses that R code names: functions that are called, or given as `family`, `psi` or `FUN`, of
 * base R or of a package that is attached or written before `::`; and strings that are the value of an argument.
 */
export const r: Language = { lexicon, start: () => new Bindings(watch, [], ['r']), walk };

/** Whether a name is one of a distribution’s four functions: `pnorm`, but not `poisson`. */
const isDensity = (name: string) =>
  /^[dpqr][a-z]{3,}$/.test(name) && symbols.has(`d${name.slice(1)}`) && symbols.has(`r${name.slice(1)}`);

/** A name that is bound is the user’s own function, and hides the packages’. */
function walk(reader: Reader, bindings: Bindings): Use[] {
  const attached = bindings.imported;
  const { kind, start, end, code } = reader.tokens;
  const uses: Use[] = [];
  /** The open brackets: what is called with them, and the arguments before this place. */
  const calls: { callee: string; place: number; inPrior?: boolean }[] = [];

  const report = (i: number, name: CodeName) => {
    if (!name.unless || !reader.givesArgument(i, name.unless))
      uses.push({ start: start[i]!, end: end[i]!, meaning: name.meaning, name });
  };

  const attach = (root: string) => {
    for (const { id } of libraryOf(root)) bindings.import(id);
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

  /** Whether a function is handed over, not called: a density’s name is hardly ever a variable’s. */
  const isFunctionArgument = (i: number) => {
    const isNamed = reader.is(i - 1, '=');
    if (isNamed && (reader.isWord(i - 2, keywords.family) || reader.isWord(i - 2, keywords.psi))) return true;
    if (keyOf(i) === 'family') return true;
    const isWhole = reader.is(i + 1, ',') || reader.is(i + 1, ')');
    const isFirst = reader.is(i - 1, '(') || reader.is(i - 1, ',');
    return calls.length > 0 && isWhole && (isNamed || isFirst) && isDensity(reader.word(i));
  };

  /** The argument for which a string stands here, by its name or by its place. */
  const keyOf = (i: number): string => {
    if (reader.is(i - 1, '=') && (reader.isIdentifier(i - 2) || reader.isString(i - 2)))
      return reader.word(i - 2);
    const call = calls.at(-1);
    return call ? keyAtPlace(call.callee, call.place) : '';
  };

  for (let i = 0; i < reader.count; i++) {
    const k = kind[i];
    if (k === punctuation) {
      const step = bracketStep(code[i]!);
      const call = calls.at(-1);
      if (step > 0) {
        const isCall = code[i] === 40 && reader.isIdentifier(i - 1);
        const callee = isCall ? reader.word(i - 1) : '';
        calls.push({ callee, place: 0, inPrior: call?.inPrior || callee === 'prior' });
      } else if (step < 0) calls.pop();
      else if (code[i] === 44 && call) call.place++;
      continue;
    }
    if (k === string) {
      const callee = calls.at(-1)?.callee ?? '';
      if (/^(?:library|require)$/.test(callee)) attach(reader.word(i));
      const key = keyOf(i);
      // Distinct enough to need no import: `reg:squarederror`.
      const name = key && argument([...attached, 'xgboost'], key, reader.word(i));
      if (name && !/^(?:element_text|text|par|font|theme|gpar)$/.test(callee)) report(i, name);
      continue;
    }
    if (k !== identifier || !watch.mayHold(code[i]!)) continue;
    if (reader.isWord(i, keywords.library) || reader.isWord(i, keywords.require)) {
      if (reader.is(i + 1, '(') && reader.isIdentifier(i + 2)) {
        attach(reader.word(i + 2));
        i += 2;
        calls.push({ callee: 'library', place: 0 });
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
    if (calls.at(-1)?.inPrior) continue;
    const name = nameOf(i);
    if (name) report(i, name);
  }
  return uses;
}
