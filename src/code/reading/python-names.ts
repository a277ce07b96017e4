import type { Bindings } from './bindings.ts';
import { longestPath, type Reader, words } from './reader.ts';
import { variableOf } from './variables.ts';

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
  'lambda',
  'None',
  'or',
  'else',
  'getattr',
  'vars',
  '__dict__',
  'make_scorer',
  'Literal',
  'addGrid',
]);

/** Calls that create an object whose methods are known: the class they return. */
export const constructors: Readonly<Record<string, string>> = {
  'random.Random': 'random.Random',
  'random.SystemRandom': 'random.Random',
  'numpy.random.default_rng': 'numpy.random.Generator',
  'numpy.random.Generator': 'numpy.random.Generator',
  'numpy.random.RandomState': 'numpy.random.RandomState',
  'flax.nnx.Rngs': 'flax.nnx.Rngs',
  ...Object.fromEntries(
    ['Generator.from_seed', 'Generator.from_non_deterministic_state', 'get_global_generator'].map((made) => [
      `tensorflow.random.${made}`,
      'tensorflow.random.Generator',
    ]),
  ),
  'sklearn.utils.check_random_state': 'numpy.random.RandomState',
};

/** Reads a dotted name: its path and the token after it. */
export function dotted(reader: Reader, i: number): { next: number; path: string } {
  let path = reader.word(i);
  let at = i + 1;
  for (; reader.is(at, '.') && reader.isIdentifier(at + 1); at += 2)
    if (at - i < 2 * longestPath) path += `.${reader.word(at + 1)}`;
  return { next: at, path };
}

/** The full path of a dotted name whose root is bound. */
export function resolve(
  reader: Reader,
  i: number,
  bindings: Bindings,
): { next: number; path: string } | undefined {
  if (!reader.mayBeAmong(i, bindings.watch)) return undefined;
  const bound = bindings.get(reader.word(i));
  if (bound === undefined) return undefined;
  const { next, path } = dotted(reader, i);
  const [, ...rest] = path.split('.');
  // Attributes of an instance are not symbols of the catalog; those of an alias of a class are the class’s own.
  const variable = rest.length > 0 ? variableOf(bound) : undefined;
  if (variable?.isInstance) return undefined;
  return { next, path: [variable?.path ?? bound, ...rest].join('.') };
}
