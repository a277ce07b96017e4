import type { CodeName } from '../libraries/library.ts';
import { Bindings } from './bindings.ts';
import { usesInterpolated } from './interpolated.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import {
  constructors,
  keywords,
  readAssignment,
  readDefinition,
  readFrom,
  readImport,
} from './python-statements.ts';
import { longestPath, type Reader } from './reader.ts';
import { identifier, newline, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = {
  lineComments: ['#'],
  quotes: '"\'',
  triple: true,
  joinsLines: true,
  statement: /(?:(?:async )?def|class|import|from) /y,
};
const { symbols, canonical, libraryOf, argument, argumentKeys, keyAtPlace } = lookups.python;

/** An open bracket: the path that is called, and the argument for which the contents are meant. */
interface Bracket {
  callee: string;
  key: string;
  inDictionary: boolean;
  /** Of a call: the arguments before this place. */
  place?: number;
}

/**
 * Finds the distributions and losses that Python code names: dotted names whose root an import, an assignment or an annotation
 * binds to a library, and strings that are the value of an argument or key which a library reads.
 */
export const python: Language = {
  lexicon,
  start: () => new Bindings(new Watch(Object.keys(keywords))),
  walk,
};

function walk(reader: Reader, bindings: Bindings): Use[] {
  const { kind, start, end, code } = reader.tokens;
  const uses: Use[] = [];
  const brackets: Bracket[] = [];
  /** The dotted name read last: the token after it, and its path. */
  let last = { next: -1, path: '' };
  let indent = 0;
  let statementStart = true;
  /** The indentation of the `except` in whose block this is. */
  let fallback = Number.POSITIVE_INFINITY;

  /** What is imported because the first choice is not there does not hide it. */
  const bind = (name: string, path: string) => {
    if (indent <= fallback || bindings.get(name) === undefined) bindings.set(name, path);
    else bindings.trace.touched.add(name);
  };

  const report = (i: number, name: CodeName | undefined, callee = '') => {
    if (name)
      uses.push({ start: start[i]!, end: end[i]!, meaning: name.meaning, name, ...(callee && { callee }) });
  };
  const reportPath = (i: number, path: string) => {
    const name = symbols.get(canonical(path));
    if (!name?.unless || !reader.givesArgument(i, name.unless)) report(i, name);
  };
  const reportImport = (i: number, path: string) => {
    const before = uses.length;
    reportPath(i, path);
    if (uses.length > before) uses.at(-1)!.isImport = true;
  };

  /** Follows the attributes after token i, whose path is known, and reports each that the catalog has. */
  const follow = (i: number, path: string) => {
    let at = i;
    let resolved = path;
    for (; reader.is(at + 1, '.') && reader.isIdentifier(at + 2); at += 2) {
      if (at - i > 2 * longestPath) continue;
      resolved += `.${reader.word(at + 2)}`;
      reportPath(at + 2, resolved);
    }
    last = { next: at + 1, path: canonical(resolved) };
  };

  const calleeAt = (i: number) => {
    if (last.next === i) return last.path;
    if (reader.isWord(i - 1, keywords.compile) && reader.is(i - 2, '.')) return '.compile';
    return reader.isWord(i - 1, keywords.dict) ? 'dict' : '';
  };

  const readBracket = (i: number) => {
    const outer = brackets.at(-1);
    if (reader.is(i, '(') && isCalled(reader, i)) {
      brackets.push({ callee: calleeAt(i), key: '', inDictionary: false, place: 0 });
      return;
    }
    const own = keyOf(i);
    brackets.push({
      callee: outer?.callee ?? '',
      key: own.key || (outer?.key ?? ''),
      inDictionary: own.inDictionary || (outer?.inDictionary ?? false) || reader.is(i, '{'),
    });
  };

  /** For which argument or key the value at token i is meant, by its name or by its place. */
  const keyOf = (i: number): { key: string; inDictionary: boolean } => {
    const own = keyNamed(reader, i);
    const { callee, place } = brackets.at(-1) ?? {};
    return own.key || place === undefined ? own : { ...own, key: keyAtPlace(callee!, place) };
  };

  /** The libraries that may read a string standing here. */
  const readers = (callee: string, inDictionary: boolean): string[] => {
    if (callee.endsWith('.compile'))
      return ['keras', 'tensorflow', 'tf_keras'].some((root) => bindings.imported.has(root)) ? ['keras'] : [];
    const own = libraryOf(callee.split('.')[0]!).map(({ id }) => id);
    if (!inDictionary && callee !== 'dict') return callee === '' ? ['xgboost'] : own;
    return [
      ...own,
      ...[...bindings.imported].flatMap((root) => libraryOf(root).map(({ id }) => id)),
      'xgboost',
    ];
  };

  const readString = (i: number) => {
    if (isFormatted(reader.text, start[i]!))
      uses.push(...usesInterpolated(python, expressions, reader, i, bindings));
    const bracket = brackets.at(-1);
    const own = keyOf(i);
    const callee = bracket?.callee ?? '';
    const inDictionary = own.inDictionary || (bracket?.inDictionary ?? false);
    // A key of a dictionary names what the values are for, such as an output.
    if (inDictionary && reader.is(i + 1, ':')) return;
    for (const key of [own.key, bracket?.key]) {
      const name =
        key && argumentKeys.has(key) && argument(readers(callee, inDictionary), key, reader.word(i));
      if (name) return report(i, name, callee);
    }
  };

  const readIdentifier = (i: number): number => {
    const name = reader.word(i);
    const path =
      bindings.get(name) ?? (name === 'self' ? bindings.get(`self.${reader.word(i + 2)}`) : undefined);
    const isArgumentName = brackets.length > 0 && reader.is(i + 1, '=') && !reader.is(i + 2, '=');
    if (path === undefined || isArgumentName) return i + 1;
    const isTarget = reader.isWord(i - 1, keywords.for) || reader.isWord(i - 1, keywords.as);
    if (isTarget || reader.isWord(i + 1, keywords.for)) {
      if (brackets.length === 0) bindings.unset(name);
      return i + 1;
    }
    const from = name === 'self' ? i + 2 : i;
    // A bare letter is more often a variable than a distribution: it must be called or asked for an attribute.
    const isUsed = reader.is(from + 1, '(') || reader.is(from + 1, '.') || name.length > 1;
    if (from === i && isUsed) reportPath(i, path);
    follow(from, path);
    // `partial(Regressor, loss="…")` takes the arguments of what it is given.
    if (reader.is(from - 1, '(') && reader.isWord(from - 2, keywords.partial))
      brackets.at(-1)!.callee = last.path;
    return last.next;
  };

  /** Whether a statement may be an assignment that matters: nearly none is. */
  const mayRebind = (i: number): boolean => {
    const mayMatter = (at: number) => kind[at] === identifier && bindings.watch.mayHold(code[at]!);
    if (reader.is(i + 1, '=')) return mayMatter(i) || mayMatter(i + 2);
    return reader.is(i + 1, ',') || (reader.is(i + 1, '.') && reader.isWord(i, keywords.self));
  };

  const readStatement = (i: number): number => {
    if (reader.isWord(i, keywords.except)) fallback = indent;
    if (reader.isWord(i, keywords.import)) return readImport(reader, i, bindings, bind);
    if (reader.isWord(i, keywords.from)) return readFrom(reader, i, bindings, bind, reportImport);
    const from = reader.isWord(i, keywords.async) ? i + 1 : i;
    if (reader.isWord(from, keywords.def)) {
      readDefinition(reader, from, bindings, indent);
      return from + 2;
    }
    if (reader.isWord(i, keywords.class)) {
      if (indent === 0) bindings.unset(reader.word(i + 1));
      return i + 2;
    }
    return i;
  };

  for (let i = 0; i < reader.count; ) {
    const k = kind[i];
    if (statementStart && k === identifier) {
      statementStart = false;
      bindings.closeTo(indent);
      if (indent <= fallback) fallback = Number.POSITIVE_INFINITY;
      if (mayRebind(i)) readAssignment(reader, i, bindings);
      const next = bindings.watch.mayHold(code[i]!) ? readStatement(i) : i;
      if (next > i) {
        i = next;
        continue;
      }
    }
    if (k === newline) {
      brackets.length = 0;
      statementStart = true;
      indent = code[i]!;
    } else if (k === string) readString(i);
    else if (k === punctuation) {
      const c = code[i]!;
      if (c === 40 || c === 91 || c === 123) readBracket(i);
      else if (c === 41 || c === 93 || c === 125) {
        const closed = brackets.pop();
        const instance = c === 41 && closed ? constructors[closed.callee] : undefined;
        if (instance) follow(i, instance);
      } else if (c === 44) {
        const bracket = brackets.at(-1);
        if (bracket?.place !== undefined) bracket.place++;
      } else if (c === 59) statementStart = brackets.length === 0;
    } else if (k === identifier && bindings.watch.mayHold(code[i]!) && !reader.is(i - 1, '.')) {
      i = readIdentifier(i);
      continue;
    }
    i++;
  }
  bindings.closeTo(0);
  return uses;
}

/** Whether a round bracket holds a call’s arguments, not a tuple or a part of an expression. */
const isCalled = (reader: Reader, i: number): boolean =>
  reader.isIdentifier(i - 1) || reader.is(i - 1, ')') || reader.is(i - 1, ']');

/** What a formatted string prints; two braces are one in the text. */
const expressions = /(?<!\{)\{(?!\{)([^{}]+)\}/g;

/** Whether the string whose content begins here has the prefix `f`. */
const isFormatted = (text: string, at: number): boolean =>
  /(?<!\w)[rR]?[fF][rR]?(?:"{3}|'{3}|["'])$/.test(text.slice(Math.max(0, at - 6), at));

/** For which argument or key the value at token i is meant: `key = …` in a call, `"key": …`, `[…"key"] = …`. */
function keyNamed(reader: Reader, i: number): { key: string; inDictionary: boolean } {
  if (reader.is(i - 1, '=') && reader.isIdentifier(i - 2))
    return { key: reader.word(i - 2), inDictionary: false };
  if (reader.is(i - 1, ':') && reader.isString(i - 2)) return { key: reader.word(i - 2), inDictionary: true };
  if (reader.is(i - 1, '=') && reader.is(i - 2, ']') && reader.isString(i - 3))
    return { key: reader.word(i - 3), inDictionary: true };
  return { key: '', inDictionary: false };
}
