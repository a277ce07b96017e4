import type { Bindings } from './bindings.ts';
import { lookups } from './lookup.ts';
import { longestPath, type Reader, words } from './reader.ts';

const { symbols, inModule, canonical, libraryOf } = lookups.python;

export const keywords = words([
  'import',
  'from',
  'as',
  'def',
  'class',
  'for',
  'in',
  'async',
  'self',
  'compile',
  'dict',
  'except',
  'partial',
]);

/** What a call of these gives is known by its methods. */
export const constructors: Readonly<Record<string, string>> = {
  'numpy.random.default_rng': 'numpy.random.Generator',
  'numpy.random.Generator': 'numpy.random.Generator',
  'numpy.random.RandomState': 'numpy.random.RandomState',
};

/** Reads a dotted name; the token after it. */
function dotted(reader: Reader, i: number): { next: number; path: string } {
  let path = reader.word(i);
  let at = i + 1;
  for (; reader.is(at, '.') && reader.isIdentifier(at + 1); at += 2)
    if (at - i < 2 * longestPath) path += `.${reader.word(at + 1)}`;
  return { next: at, path };
}

/** Makes a name stand for a path. */
export type Bind = (name: string, path: string) => void;

/** `import a.b as c, d`: binds, and gives the token after the statement. */
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

/** `from a.b import (c as d, e)`: binds, reports names of the catalog, and gives the token after the statement. */
export function readFrom(
  reader: Reader,
  i: number,
  bindings: Bindings,
  bind: Bind,
  report: (token: number, path: string) => void,
): number {
  let first = i + 1;
  while (reader.is(first, '.')) first++;
  // A module of the user’s own, whatever it is called.
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

/** The path of a dotted name whose root is bound. */
export function resolve(
  reader: Reader,
  i: number,
  bindings: Bindings,
): { next: number; path: string } | undefined {
  if (!reader.isIdentifier(i)) return undefined;
  const { next, path } = dotted(reader, i);
  const [root, ...rest] = path.split('.');
  const bound = bindings.get(root!);
  return bound === undefined ? undefined : { next, path: [bound, ...rest].join('.') };
}

/** `def name(a, b: T = c):` opens a scope in which parameters hide imports and annotations make them known. */
export function readDefinition(reader: Reader, i: number, bindings: Bindings, indent: number): void {
  if (indent === 0) bindings.unset(reader.word(i + 1));
  if (!reader.is(i + 2, '(')) return;
  const close = reader.afterBracket(i + 2) - 1;
  const parameters: [string, string | undefined][] = [];
  let depth = 0;
  for (let at = i + 2; at < close; at++) {
    if (reader.is(at, '(') || reader.is(at, '[') || reader.is(at, '{')) depth++;
    else if (reader.is(at, ')') || reader.is(at, ']') || reader.is(at, '}')) depth--;
    const begins = reader.is(at - 1, '(') || reader.is(at - 1, ',') || reader.is(at - 1, '*');
    if (depth !== 1 || !begins || !reader.isIdentifier(at)) continue;
    const type = reader.is(at + 1, ':') ? resolve(reader, at + 2, bindings) : undefined;
    parameters.push([reader.word(at), type && constructors[canonical(type.path)]]);
  }
  bindings.open(indent);
  for (const [name, instance] of parameters) {
    if (instance) bindings.set(name, instance);
    else bindings.unset(name);
  }
}

/** The modules that the values of `a, b = np.random, tfp.distributions` stand for. */
function readPaths(reader: Reader, i: number, bindings: Bindings): (string | undefined)[] {
  const paths: (string | undefined)[] = [];
  for (let at = i; ; at++) {
    const value = resolve(reader, at, bindings);
    const isWhole =
      value && (reader.is(value.next, ',') || reader.is(value.next, ';') || reader.isEnd(value.next));
    const path = isWhole ? canonical(value.path) : undefined;
    paths.push(path !== undefined && !symbols.has(path) ? path : undefined);
    while (!reader.is(at, ',') && !reader.is(at, ';') && !reader.isEnd(at)) at++;
    if (!reader.is(at, ',')) return paths;
  }
}

/** `target = …`, `self.target = …`, `a, b = …` at the start of a statement: what the targets stand for from now on. */
export function readAssignment(reader: Reader, i: number, bindings: Bindings): void {
  const { next, path: target } = dotted(reader, i);
  if (reader.is(next, ',')) {
    let at = next;
    const targets = [target];
    for (; reader.is(at, ',') && reader.isIdentifier(at + 1); at += 2) targets.push(reader.word(at + 1));
    if (!reader.is(at, '=')) return;
    const paths = readPaths(reader, at + 1, bindings);
    for (const [k, name] of targets.entries()) {
      const path = paths.length === targets.length ? paths[k] : undefined;
      if (path === undefined) bindings.unset(name);
      else bindings.set(name, path);
    }
    return;
  }
  if (!reader.is(next, '=') || reader.is(next + 1, '=')) return;
  if (target.includes('.') && !target.startsWith('self.')) return;
  const value = resolve(reader, next + 1, bindings);
  const path = value && canonical(value.path);
  const instance =
    path === undefined ? undefined : reader.is(value!.next, '(') ? constructors[path] : undefined;
  if (instance) bindings.set(target, instance);
  else if (path !== undefined && reader.isEnd(value!.next) && !symbols.has(path)) bindings.set(target, path);
  else bindings.unset(target);
}
