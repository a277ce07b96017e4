import type { Bindings } from './bindings.ts';
import { argumentsAt } from './call-arguments.ts';
import type { Reader } from './reader.ts';

/** Calls whose strings name packages to attach, or the one that fits a model. */
export const attaching =
  /^(?:library|require|requireNamespace|loadNamespace|p_load|shelf|libraries|pkg_attach2?|use_package|set_engine)$/;

/** Engines that belong to a package with another name. */
export const engines: Readonly<Record<string, string>> = { zeroinfl: 'pscl', hurdle: 'pscl' };

/** The package of a function that needs no attaching to be known: many have the name of theirs, `rpart(…)`, `gbm(…)`. */
export const packageOf = (callee: string): string => (callee === 'compile' ? 'keras' : callee);

/** The key under which the bindings store packages named in vectors of strings. It is no valid name. */
const mentioned = 'c()';

/** The packages named in vectors of strings so far: `packages <- c("MASS", "pscl")`. */
function mentionedIn(bindings: Bindings): string[] {
  bindings.trace.touched.add(mentioned);
  return bindings.get(mentioned)?.split(' ') ?? [];
}

/** Records a package named in a vector of strings. It counts once `library` is called with the vector. */
export function mention(bindings: Bindings, root: string): void {
  const before = mentionedIn(bindings);
  if (!before.includes(root)) bindings.set(mentioned, [...before, root].join(' '));
}

/**
 * The packages attached by `library` or a similar function at token i: `library(MASS)`; `lapply(c("MASS", "pscl"),
 * library, character.only = TRUE)`, where the statement names them; `library(p, character.only = TRUE)`.
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
