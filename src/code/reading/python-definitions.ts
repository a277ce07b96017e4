import type { Bindings } from './bindings.ts';
import { lookups } from './lookup.ts';
import { constructors, dotted, keywords, resolve } from './python-names.ts';
import type { Reader } from './reader.ts';

const { inModule, canonical, libraryOf } = lookups.python;

/** Binds a name to a path. */
export type Bind = (name: string, path: string) => void;

/** Reads `import a.b as c, d`; returns the token after the statement. */
export function readImport(reader: Reader, i: number, bindings: Bindings, bind: Bind): number {
  let at = i + 1;
  while (reader.isIdentifier(at)) {
    const { next, path } = dotted(reader, at);
    const root = path.split('.')[0]!;
    if (libraryOf(root).length > 0) bindings.import(root);
    at = next;
    if (reader.isWord(at, keywords.as) && reader.isIdentifier(at + 1)) {
      bind(reader.word(at + 1), path);
      at += 2;
    } else bind(root, root);
    if (reader.is(at, ',')) at++;
  }
  return at;
}

/** Reads `from a.b import (c as d, e)` and reports names of the catalog; returns the token after the statement. */
export function readFrom(
  reader: Reader,
  i: number,
  bindings: Bindings,
  bind: Bind,
  report: (token: number, path: string) => void,
): number {
  let first = i + 1;
  while (reader.is(first, '.')) first++;
  // A relative import is the user’s own module, whatever its name.
  const own = first > i + 1 ? '.' : '';
  const { next, path } = reader.isWord(first, keywords.import)
    ? { next: first, path: '' }
    : dotted(reader, first);
  const module = own + path;
  if (!reader.isWord(next, keywords.import)) return next;
  const library = module.split('.')[0]!;
  if (libraryOf(library).length > 0) bindings.import(library);
  let at = next + 1;
  if (reader.is(at, '*')) {
    for (const [name, path] of broughtBy(module)) bind(name, path);
    for (const [name, symbol] of inModule(canonical(`${module}.`).slice(0, -1))) bind(name, symbol);
    return at + 1;
  }
  const inBrackets = reader.is(at, '(');
  if (inBrackets) at++;
  for (; at < reader.count; at++) {
    if (reader.isIdentifier(at)) {
      const path = `${module}.${reader.word(at)}`;
      report(at, path);
      const renamed = reader.isWord(at + 1, keywords.as) && reader.isIdentifier(at + 2);
      bind(reader.word(renamed ? at + 2 : at), path);
      if (renamed) at += 2;
    } else if (reader.is(at, ')')) return at + 1;
    else if (!inBrackets && reader.isEnd(at)) return at;
  }
  return at;
}

/** What `*` imports from a module that re-exports others: fastai’s `all` includes PyTorch’s modules. */
function broughtBy(module: string): Iterable<[string, string]> {
  if (!/^fastai\.(?:\w+\.)?(?:all|basics)$/.test(module)) return [];
  const names = [...inModule('fastai.losses'), ...inModule('fastai.metrics')];
  return [['torch', 'torch'], ['nn', 'torch.nn'], ['F', 'torch.nn.functional'], ['np', 'numpy'], ...names];
}

/** What a parameter without annotation is likely to be, by its name. */
const generators: readonly (readonly [RegExp, string])[] = [
  [/^_?(?:\w+_)?rng(?:_\w+|\d)?$|^generator$/, 'numpy.random.Generator'],
  [/^random_state$|^prng$|^rs$/, 'numpy.random.RandomState'],
];

const generatorInText = /^\W*(?:np|numpy)\.random\.(Generator|RandomState)/;

/**
 * Reads `def name(a, b: T = c):`, which opens a scope. Parameters hide imported names; annotations give them a type.
 */
export function readDefinition(reader: Reader, i: number, bindings: Bindings, indent: number): void {
  if (indent === 0) bindings.unset(reader.word(i + 1));
  if (!reader.is(i + 2, '(')) return;
  const close = reader.afterBracket(i + 2) - 1;
  const parameters: [string, string | undefined][] = [];
  for (let at = i + 3; at < close; at++) {
    if (reader.opens(at)) at = reader.afterBracket(at) - 1;
    const begins = reader.is(at - 1, '(') || reader.is(at - 1, ',') || reader.is(at - 1, '*');
    if (!begins || !reader.isIdentifier(at)) continue;
    const name = reader.word(at);
    const type = reader.is(at + 1, ':') ? generatorIn(reader, at + 2, close, bindings) : undefined;
    const named = reader.is(at + 1, ':')
      ? undefined
      : generators.find(([pattern]) => pattern.test(name))?.[1];
    parameters.push([name, type ?? named]);
  }
  bindings.open(indent);
  for (const [name, instance] of parameters) {
    if (instance) bindings.set(name, instance);
    else bindings.unset(name);
  }
}

/**
 * Reads `class Name(nn.Module):`. Its instances start without known attributes, unless it inherits from a class of
 * the user's own.
 */
export function readClass(reader: Reader, i: number, bindings: Bindings, indent: number): void {
  if (indent > 0) return;
  bindings.unset(reader.word(i + 1));
  const close = reader.is(i + 2, '(') ? reader.afterBracket(i + 2) - 1 : i + 2;
  for (let at = i + 3; at < close; at++) {
    const isRoot = reader.isIdentifier(at) && !reader.is(at - 1, '.');
    if (isRoot && reader.word(at) !== 'object' && bindings.get(reader.word(at)) === undefined) return;
  }
  bindings.unsetAttributesOf('self');
}

/** The random generator named by a type, as in `np.random.Generator | None` and `Optional["np.random.Generator"]`. */
function generatorIn(reader: Reader, from: number, end: number, bindings: Bindings): string | undefined {
  for (let at = from, depth = 0; at < end && at - from < 20; at++) {
    if (reader.opens(at)) depth++;
    else if (reader.closes(at)) depth--;
    else if (depth <= 0 && (reader.is(at, ',') || reader.is(at, '='))) return undefined;
    else if (reader.isString(at)) {
      const [, kind] = generatorInText.exec(reader.word(at)) ?? [];
      if (kind) return `numpy.random.${kind}`;
    } else if (!reader.is(at - 1, '.')) {
      const path = resolve(reader, at, bindings)?.path;
      const known = path === undefined ? undefined : constructors[canonical(path)];
      if (known) return known;
    }
  }
  return undefined;
}
