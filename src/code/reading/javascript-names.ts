import type { CodeName } from '../libraries/library.ts';
import { lookups } from './lookup.ts';
import { type Reader, words } from './reader.ts';

const { libraries, libraryOf, symbols, argument } = lookups.javascript;

/** The words that can precede a name in code. */
const beforeNames = Object.values(
  words(
    'as async await case const default delete do else extends function implements in instanceof is keyof let new of return satisfies throw typeof var void yield'.split(
      ' ',
    ),
  ),
);

/** The words that can directly precede a string. */
export const beforeValues = words([
  'as',
  'await',
  'case',
  'default',
  'delete',
  'do',
  'else',
  'extends',
  'from',
  'import',
  'in',
  'instanceof',
  'is',
  'of',
  'return',
  'throw',
  'typeof',
  'void',
  'yield',
]);

/**
 * Whether a word belongs to the text of a JSX element: it follows a tag, or another word, which happens only in
 * prose.
 */
export const isText = (reader: Reader, i: number): boolean =>
  (reader.is(i - 1, '>') && !reader.is(i - 2, '=')) ||
  (reader.isIdentifier(i - 1) && !beforeNames.some((hash) => reader.isWord(i - 1, hash)));

/** The root of the names that a package exports: `tf` for every package of TensorFlow.js. */
export function rootOf(module: string): string | undefined {
  for (const { exportOf } of libraries) {
    const path = exportOf?.(module);
    if (path && symbols.has(path)) return path;
  }
  const bare = module.startsWith('@tensorflow/tfjs') ? '@tensorflow/tfjs' : module;
  const library = libraryOf(bare)[0];
  return library?.names.find(({ keys }) => !keys)?.name.split('.')[0];
}

/** Calls that display or store their arguments. */
export const showing =
  /^(?:push|unshift|concat|log|info|warn|error|debug|table|json|send|stringify|set[A-Z]\w*|add[A-Z]\w*|render|format|dispatch|emit|track|write|createElement|expect|assert|\w*Equal)$/;

/** Calls that return one of their arguments: `z.enum(['meanSquaredError'])`. */
export const choosing = /^(?:enum|literal|union|oneOf|nativeEnum|picklist|default|catch|optional)$/;

const ids = libraries.map(({ id }) => id);

/**
 * The loss or metric named by the string `value`, if `key` is an argument that takes one or a similar variable or
 * setting.
 */
export const nameFor = (key: string, value: string): CodeName | undefined => {
  const alike = /loss|criterion/i.test(key) ? 'loss' : /metric/i.test(key) ? 'metrics' : '';
  return (key && argument(ids, key, value)) || (alike && argument(ids, alike, value)) || undefined;
};

/** The path of a member. Some packages export themselves under their own name, which is not repeated. */
export const under = (path: string, name: string): string =>
  path === name || path.endsWith(`.${name}`) ? path : `${path}.${name}`;
