import { Bindings } from './bindings.ts';
import type { Language } from './parts.ts';
import { RWalk, watch } from './r-walk.ts';

/**
 * Finds the distributions and losses that R code names: functions that are called, or given as `family`, `psi` or
 * `FUN`, of base R or of a package that is attached or written before `::`; and strings that are the value of an
 * argument.
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
