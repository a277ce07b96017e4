import type { CodeName } from '../libraries/library.ts';
import { Bindings } from './bindings.ts';
import { usesInterpolated } from './interpolated.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { longestPath, type Reader, words } from './reader.ts';
import { bracketStep, identifier, punctuation, string } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = {
  lineComments: ['//'],
  blockComment: ['/*', '*/'] as const,
  quotes: '"\'`',
  multiline: '`',
  inIdentifier: '$',
  regularExpressions: true,
};

const { symbols, libraryOf, argument } = lookups.javascript;
const keywords = words([
  'import',
  'from',
  'as',
  'require',
  'const',
  'let',
  'var',
  'compile',
  'function',
  'type',
]);

/** What a template prints. */
const expressions = /\$\{([^{}]+)\}/g;

/** No statement that brings names in has more tokens than this. */
const longestList = 200;

/** The words that may stand before a name in code. */
const beforeNames = Object.values(
  words(
    'as async await case const default delete do else extends function implements in instanceof is keyof let new of return satisfies throw typeof var void yield'.split(
      ' ',
    ),
  ),
);

/** Finds the distributions and losses that JavaScript or TypeScript code names through TensorFlow.js. */
export const javascript: Language = {
  lexicon,
  start: () => new Bindings(new Watch(Object.keys(keywords))),
  walk,
};

/** Whether a word stands in the text of an element: behind its tag, or behind another word, as only prose has it. */
const isText = (reader: Reader, i: number): boolean =>
  (reader.is(i - 1, '>') && !reader.is(i - 2, '=')) ||
  (reader.isIdentifier(i - 1) && !beforeNames.some((hash) => reader.isWord(i - 1, hash)));

function walk(reader: Reader, bindings: Bindings): Use[] {
  const { kind, start, end, code } = reader.tokens;
  const uses: Use[] = [];
  /** The open brackets, and whether each stands in a call of `.compile`. */
  const brackets: { open: number; inCompile: boolean }[] = [];
  /** Where the bracket opened that was closed last. */
  let lastOpen: number | undefined;
  const isLibrary = (i: number) => reader.isString(i) && libraryOf(reader.word(i)).length > 0;

  const report = (i: number, name: CodeName | undefined, isImport = false) => {
    if (!name) return;
    const place = { start: start[i]!, end: end[i]! };
    uses.push({ ...place, meaning: name.meaning, name, ...(isImport && { isImport }) });
  };
  const bind = (name: string, path: string) => {
    bindings.import('tensorflow-js');
    bindings.set(name, path);
  };

  /** `{ losses, metrics as m }` or `{ losses: l }`, from the opening brace: the token after the closing one. */
  const readNames = (i: number, of = 'tf'): number => {
    let at = i + 1;
    for (; at - i < longestList && at < reader.count && !reader.is(at, '}'); at++) {
      if (!reader.isIdentifier(at)) continue;
      const path = `${of}.${reader.word(at)}`;
      const renamed =
        (reader.isWord(at + 1, keywords.as) || reader.is(at + 1, ':')) && reader.isIdentifier(at + 2);
      report(at, symbols.get(path), true);
      bind(reader.word(renamed ? at + 2 : at), path);
      if (renamed) at += 2;
    }
    return at + 1;
  };

  /** An `import` or a `require` of the library; the token from which to go on. */
  const readImport = (i: number): number => {
    let at = i + 1;
    while (at < reader.count && !reader.isString(at) && !reader.is(at, ';') && at - i < longestList) at++;
    if (!isLibrary(at)) return i + 1;
    for (let k = i + 1; k < at; k++) {
      if (reader.is(k, '*') && reader.isWord(k + 1, keywords.as)) bind(reader.word(k + 2), 'tf');
      else if (reader.is(k, '{')) k = readNames(k) - 1;
      else if (
        reader.isIdentifier(k) &&
        reader.isWord(k + 1, keywords.from) &&
        !reader.isWord(k - 1, keywords.as)
      )
        bind(reader.word(k), 'tf');
    }
    return at + 1;
  };

  /** `const { losses } = …` where the value at token i stands for this path. */
  const readDestructured = (i: number, path: string): void => {
    if (!reader.is(i - 1, '=') || !reader.is(i - 2, '}')) return;
    if (lastOpen !== undefined) readNames(lastOpen, path);
  };

  const readRequire = (i: number): void => {
    if (!reader.is(i + 1, '(') || !isLibrary(i + 2) || !reader.is(i - 1, '=')) return;
    if (reader.isIdentifier(i - 2)) bind(reader.word(i - 2), 'tf');
    else readDestructured(i, 'tf');
  };

  for (let i = 0; i < reader.count; i++) {
    const k = kind[i];
    if (k === punctuation) {
      const step = bracketStep(code[i]!);
      const compiles = code[i] === 40 && reader.isWord(i - 1, keywords.compile) && reader.is(i - 2, '.');
      if (step > 0) brackets.push({ open: i, inCompile: compiles || (brackets.at(-1)?.inCompile ?? false) });
      else if (step < 0) lastOpen = brackets.pop()?.open;
      continue;
    }
    if (k === string) {
      if (code[i] === 96) uses.push(...usesInterpolated(javascript, expressions, reader, i, bindings));
      const isValue = reader.is(i - 1, ':') || (reader.is(i - 1, '[') && reader.is(i - 2, ':'));
      const key = reader.is(i - 1, ':') ? i - 2 : i - 3;
      if (isValue && bindings.imported.size > 0 && brackets.at(-1)?.inCompile)
        report(i, argument(['tensorflow-js'], reader.word(key), reader.word(i)));
      continue;
    }
    if (k !== identifier || !bindings.watch.mayHold(code[i]!)) continue;
    const afterDot = reader.is(i - 1, '.') && !reader.is(i - 2, '.');
    if (afterDot) continue;
    if (reader.isWord(i, keywords.import)) {
      i = readImport(i) - 1;
      continue;
    }
    if (reader.isWord(i, keywords.require)) {
      readRequire(i);
      continue;
    }
    const path = bindings.get(reader.word(i));
    if (path === undefined) continue;
    const declared = [keywords.const, keywords.let, keywords.var, keywords.function].some((word) =>
      reader.isWord(i - 1, word),
    );
    if (isText(reader, i)) continue;
    const isKey = reader.is(i + 1, ':') && (reader.is(i - 1, '{') || reader.is(i - 1, ','));
    if (isKey) continue;
    if (declared && !isLibrary(i + 4)) {
      bindings.unset(reader.word(i));
      continue;
    }
    let at = i;
    let resolved = path;
    if (reader.is(i + 1, '(') || reader.is(i + 1, '.')) report(i, symbols.get(resolved));
    for (
      let depth = 0;
      depth < longestPath && reader.is(at + 1, '.') && reader.isIdentifier(at + 2);
      depth++
    ) {
      at += 2;
      resolved += `.${reader.word(at)}`;
      report(at, symbols.get(resolved));
    }
    if (reader.is(at + 1, ';') || reader.isEnd(at + 1)) readDestructured(i, resolved);
    i = at;
  }
  return uses;
}
