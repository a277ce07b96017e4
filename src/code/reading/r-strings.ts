import { lookups } from './lookup.ts';
import { isDensity } from './r-names.ts';
import type { Reader } from './reader.ts';

/** Arguments that take a function of a distribution. */
export const takesFunction = /^(?:distribution|fun|FUN|f|dist|densfun|distr|pdf|cdf)$/;

/** Plotting calls whose strings look like settings. */
export const drawing = /^(?:element_text|text|par|font|theme|gpar)$/;

/**
 * Whether a string names a function of a distribution. Short ones need more evidence: `"rf"` is more often a random
 * forest.
 */
export const isFunctionsName = (word: string, key: string, callee: string): boolean =>
  (word.length > 3 || takesFunction.test(key) || /^(?:do\.call|match\.fun)$/.test(callee)) &&
  isDensity(word) &&
  lookups.r.symbols.has(word);

/** Whether a string is compared with something: `names(x) == "rt"`. */
export function isCompared(reader: Reader, i: number): boolean {
  const isEqual = reader.is(i - 1, '=') && '=!<>'.includes(reader.mark(i - 2) || ' ');
  return isEqual || reader.is(i - 1, '%') || '=!%'.includes(reader.mark(i + 1) || ' ');
}
