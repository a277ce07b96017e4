import { Bindings } from './bindings.ts';
import type { Language } from './parts.ts';
import { keywords } from './python-names.ts';
import { PythonWalk } from './python-walk.ts';
import { Watch } from './watch.ts';

/**
 * Finds the distributions and losses that Python code names: dotted names whose root an import, an assignment or an
 * annotation binds to a library; variables that hold a loss; and strings given to an argument or key that a library
 * interprets.
 */
export const python: Language = {
  lexicon: {
    lineComments: ['#'],
    quotes: '"\'',
    triple: true,
    joinsLines: true,
    statement: /(?:(?:async )?def|class|import|from) /y,
  },
  start: () => new Bindings(new Watch(Object.keys(keywords))),
  walk: (reader, bindings) => new PythonWalk(python, reader, bindings).uses(),
};
