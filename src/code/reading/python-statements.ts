import { argumentsAt, parametersGiven } from './call-arguments.ts';
import { lookups } from './lookup.ts';
import { constructors, dotted, keywords, resolve } from './python-names.ts';
import type { PythonWalk } from './python-walk.ts';
import type { Reader } from './reader.ts';
import { instanceOf, otherNameOf, pathHeld } from './variables.ts';

const { symbols, canonical } = lookups.python;

/** `target = …`, `self.target = …`, `a, b = …` at the start of a statement: what the targets stand for from now on. */
export function readAssignment(walk: PythonWalk, i: number): void {
  const { reader } = walk;
  const { next: end, path: target } = dotted(reader, i);
  const next = reader.is(end, ':') ? afterType(reader, end) : end;
  if (reader.is(next, ',')) readSeveral(walk, next, target);
  if (!reader.is(next, '=') || reader.is(next + 1, '=')) return;
  if (target.includes('.') && !target.startsWith('self.')) return;
  // What is set to None where a library is missing still stands for it where it is not.
  if (reader.isWord(next + 1, keywords.None)) return;
  const value = valueAt(walk, next + 1, (at) => reader.isEnd(at) || reader.is(at, ';'));
  assign(walk, target, value ?? generatorIn(walk, next + 1));
  // Methods see what the body of their class assigns.
  if (value !== undefined && walk.isInClassBody) assign(walk, `self.${target}`, value);
}

/** The token after a variable’s type: `criterion: nn.Module = …`, `loss: Callable[[T], T] = …`. */
function afterType(reader: Reader, colon: number): number {
  let at = colon + 1;
  while (at - colon < 30 && !reader.isEnd(at) && !reader.is(at, '='))
    at = reader.opens(at) ? reader.afterBracket(at) : at + 1;
  return at;
}

function assign(walk: PythonWalk, target: string, value: string | undefined): void {
  if (value === undefined) walk.bindings.unset(target);
  else if (pathHeld(value)) walk.bindVariable(target, value);
  else walk.bindings.set(target, value);
}

/** `a, b = np.random, tfp.distributions` */
function readSeveral(walk: PythonWalk, comma: number, first: string): void {
  const { reader } = walk;
  const targets = [first];
  let at = comma;
  for (; reader.is(at, ',') && reader.isIdentifier(at + 1); at += 2) targets.push(reader.word(at + 1));
  if (!reader.is(at, '=')) return;
  const ends = (token: number) => reader.is(token, ',') || reader.is(token, ';') || reader.isEnd(token);
  const values: (string | undefined)[] = [];
  for (at++; values.length <= targets.length; at++) {
    values.push(valueAt(walk, at, ends));
    while (!ends(at)) at = reader.opens(at) ? reader.afterBracket(at) : at + 1;
    if (!reader.is(at, ',')) break;
  }
  for (const [k, name] of targets.entries())
    assign(walk, name, values.length === targets.length ? values[k] : undefined);
}

/** What a name stands for that is assigned the value at token i: a module, a symbol, or an object of a known kind. */
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

/** The token after calls that give the same object on another device: `.to(device)`, `.cuda()`. */
function afterMoves(reader: Reader, i: number): number {
  let at = i;
  for (let moves = 0; moves < 3 && reader.is(at, '.') && reader.is(at + 2, '('); moves++) {
    if (!/^(?:to|cuda|cpu|double|float|half|eval)$/.test(reader.word(at + 1))) break;
    at = reader.afterBracket(at + 2);
  }
  return at;
}

/** The generator that one side of an expression makes: `rng or np.random.default_rng()`. */
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
