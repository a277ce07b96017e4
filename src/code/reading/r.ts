import { Bindings } from './bindings.ts';
import type { Language } from './parts.ts';
import { RWalk, watch } from './r-walk.ts';

/**
 * Finds the distributions and losses that R code names: functions that are called, or passed as `family`, `psi` or
 * `FUN`, from base R or from a package that is attached or written before `::`; and strings given to an argument.
 */
export const r: Language = {
  lexicon: {
    lineComments: ['#'],
    documentation: "#'",
    quotes: '"\'`',
    multiline: '"\'',
    inIdentifier: '.',
    statement: /[A-Za-z.][\w.]* *<- |(?:library|require|source)\(/y,
  },
  start: () => new Bindings(watch, new Map(), ['r']),
  walk: (reader, bindings) => new RWalk(r, reader, bindings).uses(),
};
