import { quantityColumns, quantities as quantityList, units as unitList } from './column-words.ts';
import { inflectedSetOf, setOf, uninflected, unspaced, wordsIn } from './name-words.ts';

const columnWords = inflectedSetOf(quantityColumns);
const quantities = inflectedSetOf(quantityList);
const units = setOf(unitList);

const isAmong = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(uninflected(word)) ||
  (unspaced.test(word) && [...words].some((known) => unspaced.test(known) && word.includes(known)));

/** Whether a column says by its name which quantity a row is about: `target`, `variable`, `analyte`. */
export const isQuantityName = (name: string): boolean =>
  wordsIn(name).some((word) => isAmong(columnWords, word));

/** Whether a column numbers quantities, as pharmacometric programs do: a concentration is 1, an effect 2. */
export const isQuantityNumber = (name: string): boolean => /^(?:dvid|ytype|dvtype)$/i.test(name.trim());

/**
 * Whether each of these names has a word for a quantity or is a unit, and not all the same one.
 *
 * @example nameQuantities(['air temperature', 'humidity']) // true
 */
export const nameQuantities = (names: readonly string[]): boolean =>
  differ(names.map((name) => (units.has(name.trim().toLowerCase()) ? name : quantityIn(name))));

const quantityIn = (name: string): string | undefined =>
  wordsIn(name).find((word) => isAmong(quantities, word));

/**
 * Whether each of these names ends in a unit, and not all in the same one. Single letters alone may number groups.
 *
 * @example haveUnits(['length_mm', 'mass_g']) // true
 */
export function haveUnits(names: readonly string[]): boolean {
  const found = names.map(unitAtEnd);
  return differ(found) && found.some((unit) => unit !== undefined && unit.length > 1);
}

function unitAtEnd(name: string): string | undefined {
  const [, inBrackets, last] = /[([]\s*([^()[\]]+?)\s*[)\]]$|[_ ](\p{L}+)$/u.exec(name.trim()) ?? [];
  const unit = (inBrackets ?? last)?.toLowerCase();
  return unit !== undefined && (units.has(unit) || /[°%/]/.test(unit)) ? unit : undefined;
}

const differ = (found: readonly (string | undefined)[]): boolean =>
  found.every((one) => one !== undefined) && new Set(found).size > 1;
