import type { CodeName } from '../libraries/library.ts';
import { Bindings } from './bindings.ts';
import { usesInterpolated } from './interpolated.ts';
import { lookups } from './lookup.ts';
import type { Language } from './parts.ts';
import { longestPath, type Reader, words } from './reader.ts';
import { identifier, newline, string } from './scan.ts';
import type { Use } from './use.ts';
import { Watch } from './watch.ts';

const lexicon = {
  lineComments: ['#'],
  blockComment: ['#=', '=#'] as const,
  quotes: '"\'',
  multiline: '"',
  triple: true,
  inIdentifier: '!',
  transpose: true,
};

const { symbols, inModule } = lookups.julia;
const keywords = words(['using', 'import', 'export', 'as', 'const', 'struct', 'type', 'function', 'module']);

/** What `using` a module brings in by its bare name; Flux exports its losses only from `Flux.Losses`. */
const exported: Readonly<Record<string, readonly string[]>> = {
  Distributions: ['Distributions'],
  GLM: ['GLM', 'Distributions'],
  Turing: ['Distributions'],
  MixedModels: ['MixedModels', 'Distributions'],
  Lux: ['Lux'],
  LossFunctions: ['LossFunctions'],
  Gen: ['Gen'],
  'Flux.Losses': ['Flux.Losses'],
};

/** What a string prints: `$(…)`, with brackets in it two deep. */
const expressions = /\$\(((?:[^()"]|\((?:[^()"]|\([^()"]*\))*\))+)\)/g;

/** Finds the distributions and losses that Julia code names, by what `using` and `import` bring in. */
export const julia: Language = {
  lexicon,
  start: () => new Bindings(new Watch(Object.keys(keywords))),
  walk,
};

function walk(reader: Reader, bindings: Bindings): Use[] {
  const { kind, start, end, code } = reader.tokens;
  const uses: Use[] = [];

  const report = (i: number, name: CodeName | undefined, isImport = false) => {
    if (!name) return;
    const place = { start: start[i]!, end: end[i]! };
    uses.push({ ...place, meaning: name.meaning, name, ...(isImport && { isImport }) });
  };
  const bind = (name: string, path: string) => bindings.set(name, path);

  /** `using A, B.C: x, y as z`, `import A as B`: the token after it. */
  const readUsing = (i: number): number => {
    const everything = reader.isWord(i, keywords.using);
    let at = i + 1;
    while (reader.isIdentifier(at)) {
      let path = reader.word(at);
      for (at++; reader.is(at, '.') && reader.isIdentifier(at + 1); at += 2)
        path += `.${reader.word(at + 1)}`;
      if (reader.is(at, ':')) {
        do {
          at++;
          while (kind[at] === newline && reader.is(at - 1, ',')) at++;
          const name = `${path}.${reader.word(at)}`;
          report(at, symbols.get(name), true);
          const renamed = reader.isWord(at + 1, keywords.as);
          bind(reader.word(renamed ? at + 2 : at), name);
          at += renamed ? 3 : 1;
        } while (reader.is(at, ','));
        return at;
      }
      if (reader.isWord(at, keywords.as)) {
        bind(reader.word(at + 1), path);
        at += 2;
      } else bind(path.slice(path.lastIndexOf('.') + 1), path);
      if (everything)
        for (const module of exported[path] ?? [])
          for (const [name, symbol] of inModule(module)) bind(name, symbol);
      if (reader.is(at, ',')) at++;
    }
    return at;
  };

  for (let i = 0; i < reader.count; i++) {
    if (kind[i] === string) uses.push(...usesInterpolated(julia, expressions, reader, i, bindings));
    if (kind[i] !== identifier || !bindings.watch.mayHold(code[i]!)) continue;
    if (reader.isWord(i, keywords.using) || reader.isWord(i, keywords.import)) {
      i = readUsing(i) - 1;
      continue;
    }
    // What a module exports is named, not used.
    if (reader.isWord(i, keywords.export) && !reader.is(i - 1, '.')) {
      while (!reader.isEnd(i) || reader.is(i - 1, ',')) i++;
      continue;
    }
    const path = bindings.get(reader.word(i));
    // A field, a symbol (:Normal), an argument's name.
    const isField = reader.is(i - 1, '.') && reader.touches(i - 1);
    const isSymbol = reader.is(i - 1, ':') && reader.touches(i - 1) && !reader.is(i - 2, ':');
    if (path === undefined || isField || isSymbol) continue;
    const defines = [keywords.struct, keywords.type, keywords.function].some((word) =>
      reader.isWord(i - 1, word),
    );
    if (defines || (reader.is(i + 1, '=') && !reader.is(i + 2, '='))) {
      if (!isInCall(reader, i)) bindings.unset(reader.word(i));
      continue;
    }
    let at = i;
    let resolved = path;
    report(i, isUsed(reader, i) ? symbols.get(resolved) : undefined);
    for (
      let depth = 0;
      depth < longestPath && reader.is(at + 1, '.') && reader.isIdentifier(at + 2);
      depth++
    ) {
      at += 2;
      resolved += `.${reader.word(at)}`;
      report(at, symbols.get(resolved));
    }
    // `const D = Distributions`
    if (
      at === i &&
      reader.is(i - 1, '=') &&
      reader.isIdentifier(i - 2) &&
      reader.isEnd(i + 1) &&
      !symbols.has(path)
    )
      bind(reader.word(i - 2), path);
    i = at;
  }
  return uses;
}

/** Lower-case names are functions and must be called; upper-case ones are types and may stand anywhere. */
const isUsed = (reader: Reader, i: number) =>
  reader.is(i + 1, '(') || reader.is(i + 1, '.') || /^[A-Z]/.test(reader.word(i));

/** Whether `name =` is an argument’s name: it follows a bracket, a comma or a semicolon. */
const isInCall = (reader: Reader, i: number) =>
  reader.is(i - 1, '(') || reader.is(i - 1, ',') || reader.is(i - 1, ';');
