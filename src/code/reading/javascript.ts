import { Bindings } from './bindings.ts';
import { beforeValues } from './javascript-names.ts';
import { JavaScriptWalk, keywords } from './javascript-walk.ts';
import type { Language } from './parts.ts';
import { Watch } from './watch.ts';

/** Libraries that a script tag makes available as global names. */
const globals = ['tf', 'jStat'];

/** Finds the distributions and losses that JavaScript or TypeScript code names, mostly those of TensorFlow.js. */
export const javascript: Language = {
  lexicon: {
    lineComments: ['//'],
    blockComment: ['/*', '*/'],
    quotes: '"\'`',
    multiline: '`',
    inIdentifier: '$',
    beforeQuotes: new Set(Object.values(beforeValues)),
    regularExpressions: true,
    statement: /(?:import|export|const|let|var|function|class|async function) /y,
  },
  start: () =>
    new Bindings(
      new Watch([...Object.keys(keywords), ...globals]),
      new Map(globals.map((name) => [name, name])),
    ),
  walk: (reader, bindings) => new JavaScriptWalk(javascript, reader, bindings).uses(),
};
