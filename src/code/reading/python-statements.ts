import type { Bindings } from './bindings.ts';
import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { constructors, dotted, keywords, resolve } from './python-names.ts';
import type { PythonWalk } from './python-walk.ts';
import type { Reader } from './reader.ts';
import { instanceOf, otherNameOf, pathHeld } from './variables.ts';

const { symbols, canonical } = lookups.python;

/** Whether a statement can be a relevant assignment, which few are: a cheap first test. */
export function mayAssign(reader: Reader, i: number, { watch }: Bindings): boolean {
  if (reader.is(i + 1, '='))
    return reader.mayBeAmong(i, watch) || reader.mayBeAmong(i + 2, watch) || reader.is(i + 3, '=');
  if (reader.is(i + 1, ':')) return reader.isIdentifier(i + 2);
  return reader.is(i + 1, ',') || (reader.is(i + 1, '.') && reader.isWord(i, keywords.self));
}

/**
 * Binds the targets of an assignment at the start of a statement: `target = …`, `self.target = …`, `a = b = …`, `a, b
 * = …`.
 */
export function readAssignment(walk: PythonWalk, i: number): void {
  const { reader } = walk;
  const { next: end, path } = dotted(reader, i);
  let next = reader.is(end, ':') ? afterType(reader, end) : end;
  if (reader.is(next, ',')) readSeveral(walk, i);
  if (!isAssignment(reader, next)) return;
  const targets = [path];
  while (targets.length < mostTargets && reader.isIdentifier(next + 1)) {
    const other = dotted(reader, next + 1);
    if (!isAssignment(reader, other.next)) break;
    targets.push(other.path);
    next = other.next;
  }
  // `torch = None` is what a failed import leaves behind; where the import works, the name is still the library's.
  if (reader.isWord(next + 1, keywords.None)) return;
  const value = valueAt(walk, next + 1, (at) => reader.isEnd(at) || reader.is(at, ';'));
  const held = value ?? generatorIn(walk, next + 1);
  for (const target of targets)
    if (!target.includes('.') || target.startsWith('self.')) assignInBody(walk, target, held);
}

/** The most targets of a chained assignment that are read. */
const mostTargets = 4;

const isAssignment = (reader: Reader, i: number): boolean => reader.is(i, '=') && !reader.is(i + 1, '=');

/** Binds a target, in a class body also as an attribute of `self`: methods see class attributes only that way. */
function assignInBody(walk: PythonWalk, target: string, value: string | undefined): void {
  const { isInClassBody } = walk.blocks;
  if (!isInClassBody || value !== undefined) assign(walk, target, value);
  if (isInClassBody && value !== undefined) assign(walk, `self.${target}`, value);
}

/** The token after a variable’s type annotation: `criterion: nn.Module = …`, `loss: Callable[[T], T] = …`. */
function afterType(reader: Reader, colon: number): number {
  let at = colon + 1;
  while (at - colon < 30 && !reader.isEnd(at) && !reader.is(at, '='))
    at = reader.opens(at) ? reader.afterBracket(at) : at + 1;
  return at;
}

function assign(walk: PythonWalk, target: string, value: string | undefined): void {
  if (value === undefined) walk.bindings.unset(target);
  else if (pathHeld(value)) walk.blocks.bindVariable(target, value);
  else walk.bindings.set(target, value);
}

/** Reads `a, b = np.random, tfp.distributions` or `a, (b, c) = x, (y, z)` from its first token. */
function readSeveral(walk: PythonWalk, i: number): void {
  const { reader } = walk;
  const { items: targets, end } = itemsFrom(reader, i);
  if (!isAssignment(reader, end)) return;
  // All values are read before the first is assigned, as in `a, b = b, a`.
  for (const [name, value] of pairs(walk, targets, itemsFrom(reader, end + 1).items))
    assign(walk, name, value);
}

/** The first token of each comma-separated item, at most `mostItems`, and the token that ends the list. */
function itemsFrom(reader: Reader, i: number): { items: number[]; end: number } {
  const items: number[] = [];
  const ends = (at: number) =>
    reader.isEnd(at) || reader.is(at, ';') || reader.closes(at) || isAssignment(reader, at);
  let at = i;
  while (items.length < mostItems && !ends(at)) {
    items.push(at);
    while (!ends(at) && !reader.is(at, ',')) at = reader.opens(at) ? reader.afterBracket(at) : at + 1;
    if (!reader.is(at, ',')) break;
    at++;
  }
  return { items, end: at };
}

/** The most items of an unpacking that are read. */
const mostItems = 30;

/** The names among some targets, each with what its value stands for. */
function pairs(
  walk: PythonWalk,
  targets: readonly number[],
  values: readonly number[] | undefined,
  depth = 0,
): [string, string | undefined][] {
  const { reader } = walk;
  const ends = (token: number) =>
    reader.is(token, ',') || reader.is(token, ';') || reader.closes(token) || reader.isEnd(token);
  const isPaired = values?.length === targets.length;
  return targets.flatMap((target, k): [string, string | undefined][] => {
    const value = isPaired ? values[k]! : undefined;
    if (reader.opens(target) && depth < mostTargets) {
      const inner =
        value !== undefined && reader.opens(value) ? itemsFrom(reader, value + 1).items : undefined;
      return pairs(walk, itemsFrom(reader, target + 1).items, inner, depth + 1);
    }
    const isName = reader.isIdentifier(target) && (ends(target + 1) || isAssignment(reader, target + 1));
    return isName
      ? [[reader.word(target), value === undefined ? undefined : valueAt(walk, value, ends)]]
      : [];
  });
}

/**
 * What a name stands for after being assigned the value at token i: a module, a symbol, or an object of a known
 * class.
 */
function valueAt(walk: PythonWalk, i: number, ends: (token: number) => boolean): string | undefined {
  const { reader, bindings } = walk;
  const isPartial = reader.isWord(i, keywords.partial) && reader.is(i + 1, '(');
  const value = resolve(reader, isPartial ? i + 2 : i, bindings);
  if (!value) return undefined;
  const path = canonical(value.path);
  const name = symbols.get(path);
  if (isPartial) {
    const named = argumentsAt(reader, i + 1).filter(({ name }) => name !== undefined);
    return name && instanceOf(path, parametersGiven(name, reader, named));
  }
  if (ends(value.next)) return name ? otherNameOf(path) : path;
  if (!reader.is(value.next, '(') || pathHeld(path)) return undefined;
  if (constructors[path]) return constructors[path];
  const isObject = /^[A-Z]/.test(path.slice(path.lastIndexOf('.') + 1));
  if (!name?.meaning.startsWith('loss:') || !isObject) return undefined;
  if (!ends(afterMoves(reader, reader.afterBracket(value.next)))) return undefined;
  return instanceOf(path, parametersGiven(name, reader, argumentsAt(reader, value.next)));
}

/** The token after calls that return the same object on another device: `.to(device)`, `.cuda()`. */
function afterMoves(reader: Reader, i: number): number {
  let at = i;
  for (let moves = 0; moves < 3 && reader.is(at, '.') && reader.is(at + 2, '('); moves++) {
    if (!/^(?:to|cuda|cpu|double|float|half|eval)$/.test(reader.word(at + 1))) break;
    at = reader.afterBracket(at + 2);
  }
  return at;
}

/** The random generator that part of an expression creates: `rng or np.random.default_rng()`. */
function generatorIn({ reader, bindings }: PythonWalk, i: number): string | undefined {
  for (let at = i; at - i < 40 && !reader.isEnd(at) && !reader.is(at, ';'); at++) {
    if (reader.is(at - 1, '.')) continue;
    if (reader.opens(at)) {
      at = reader.afterBracket(at) - 1;
      continue;
    }
    const value = resolve(reader, at, bindings);
    const made = value && reader.is(value.next, '(') ? constructors[canonical(value.path)] : undefined;
    if (made) return reader.is(reader.afterBracket(value!.next), '.') ? undefined : made;
  }
  return undefined;
}
