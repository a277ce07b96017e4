import { units as unitList } from './column-words.ts';

/** The words of a list, as `plain` makes them. */
export const setOf = (list: string): ReadonlySet<string> => new Set(plain(list).split(' '));

/**
 * A word without the ending that Romance languages give it for number and gender: one list entry stands for
 * `stimato`, `stimata`, `stimati` and `stimate`.
 *
 * @example uninflected('stimate') // 'stimat'
 */
export const uninflected = (word: string): string =>
  word.length < shortestInflected ? word : word.replace(/(?:[aeo]s?|i)$/, '');
const shortestInflected = 6;

/** The words of a list in any number and gender. */
export const inflectedSetOf = (list: string): ReadonlySet<string> =>
  new Set([...setOf(list)].map(uninflected));

/** Lower case, without diacritics; a hat over a letter of its own says an estimate: `ŷ` is `yhat`. */
function plain(text: string): string {
  // Nearly all names: there are tables of many thousand columns, and each name is looked at many times.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/(?<![\p{L}\p{M}])(\p{L})\u0302(?![\p{L}\p{M}])/gu, '$1hat')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

const units = setOf(unitList);

/**
 * A name without the unit in brackets behind it.
 *
 * @example withoutUnit('y (kWh)') // 'y'
 */
export function withoutUnit(name: string): string {
  const [whole, unit = ''] = /\s[([]([^()[\]]*)[)\]]\s*$/.exec(name) ?? [];
  if (whole === undefined) return name;
  const parts = unit.match(/°?\p{L}+/gu);
  // A capital may be a class: `prob (M)`.
  const isUnit = parts
    ? parts.every((part) => units.has(part.replace('°', '').toLowerCase()) && !/^\p{Lu}$/u.test(part))
    : /[%‰$€£¥°]/.test(unit);
  return isUnit ? name.slice(0, -whole.length) : name;
}

export const normalizeName = (name: string): string =>
  plain(withoutUnit(name)).replace(/[^\p{L}\p{N}]/gu, '');

/** SPSS Modeler's names: `$L-churn` is a prediction of churn, `$LP-churn` and `$CC-churn` how probable it is. */
const spelledOut = (name: string): string =>
  name.replace(/^\$(?:XF|[A-Z])-/, 'predicted ').replace(/^\$(?:XF|[A-Z])R?[CP]-/, 'confidence ');

/** A name’s words in lower case, at capitals, digits and whatever is neither letter nor digit; none of its unit. */
export const wordsIn = (name: string): string[] => allWordsIn(withoutUnit(name));

const allWordsIn = (name: string): string[] =>
  plain(
    spelledOut(name)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  ).match(/\p{L}+|\p{N}+/gu) ?? [];

/** The unit that a name ends with, as in `height_m` or `error [min]`. */
export function unitOf(name: string): string | undefined {
  const words = allWordsIn(name);
  const last = words.at(-1);
  return words.length > 1 && units.has(last!) ? last : undefined;
}
