import type { Bindings } from './bindings.ts';
import { argumentsAt } from './call-arguments.ts';
import type { Reader } from './reader.ts';

/** Calls whose strings are packages to attach, or the one that is to fit a model. */
export const attaching =
  /^(?:library|require|requireNamespace|loadNamespace|p_load|shelf|libraries|pkg_attach2?|use_package|set_engine)$/;

/** Engines that another package holds. */
export const engines: Readonly<Record<string, string>> = { zeroinfl: 'pscl', hurdle: 'pscl' };

/** Where the packages are kept that vectors of strings name: no variable can be called so. */
const mentioned = 'c()';

/** The packages that vectors of strings named so far: `packages <- c("MASS", "pscl")`. */
function mentionedIn(bindings: Bindings): string[] {
  bindings.trace.touched.add(mentioned);
  return bindings.get(mentioned)?.split(' ') ?? [];
}

/** Keeps a package that a vector of strings names: it counts once it is attached by the vector’s name. */
export function mention(bindings: Bindings, root: string): void {
  const before = mentionedIn(bindings);
  if (!before.includes(root)) bindings.set(mentioned, [...before, root].join(' '));
}

/**
 * The packages that are attached where the name of `library` or its like stands at token i: `library(MASS)`;
 * `lapply(c("MASS", "pscl"), library, character.only = TRUE)`, whose statement names them; `library(p, character.only = TRUE)`.
 */
export function packagesAt(
  reader: Reader,
  i: number,
  inStatement: readonly string[],
  bindings: Bindings,
): readonly string[] {
  if (!reader.is(i + 1, '(')) return [...inStatement, ...mentionedIn(bindings)];
  const takesVariable = argumentsAt(reader, i + 1).some(
    ({ name }) => name === 'character.only' || name === 'char',
  );
  if (takesVariable) return mentionedIn(bindings);
  return reader.isIdentifier(i + 2) ? [reader.word(i + 2)] : [];
}
