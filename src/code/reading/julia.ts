import { Bindings } from './bindings.ts';
import { JuliaWalk, keywords } from './julia-walk.ts';
import type { Language } from './parts.ts';
import { Watch } from './watch.ts';

/** Finds the distributions and losses that Julia code names, based on what `using` and `import` make available. */
export const julia: Language = {
  lexicon: {
    lineComments: ['#'],
    blockComment: ['#=', '=#'],
    quotes: '"\'',
    multiline: '"',
    triple: true,
    inIdentifier: '!',
    transpose: true,
    statement: /(?:function|using|import|module|struct|const|abstract|mutable|macro|export) /y,
  },
  start: () => new Bindings(new Watch(Object.keys(keywords))),
  walk: (reader, bindings) => new JuliaWalk(julia, reader, bindings).uses(),
};
