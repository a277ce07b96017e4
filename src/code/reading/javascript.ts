import { Bindings } from './bindings.ts';
import { JavaScriptWalk, keywords } from './javascript-walk.ts';
import type { Language } from './parts.ts';
import { Watch } from './watch.ts';

/** Finds the distributions and losses that JavaScript or TypeScript code names, through TensorFlow.js above all. */
export const javascript: Language = {
  lexicon: {
    lineComments: ['//'],
    blockComment: ['/*', '*/'],
    quotes: '"\'`',
    multiline: '`',
    inIdentifier: '$',
    regularExpressions: true,
    statement: /(?:import|export|const|let|var|function|class|async function) /y,
  },
  // A script of the page brings the library in as a global name.
  start: () => new Bindings(new Watch([...Object.keys(keywords), 'tf']), [['tf', 'tf']]),
  walk: (reader, bindings) => new JavaScriptWalk(javascript, reader, bindings).uses(),
};
