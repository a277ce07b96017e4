import { units as unitList } from './column-words.ts';

/** The words of a list, normalized by `plain`. */
export const setOf = (list: string): ReadonlySet<string> => new Set(plain(list).split(' '));

/**
 * A word without the ending that marks number and gender in Romance languages: one list entry stands for `stimato`,
 * `stimata`, `stimati` and `stimate`.
 *
 * @example uninflected('stimate') // 'stimat'
 */
export const uninflected = (word: string): string =>
  word.length < shortestInflected ? word : word.replace(/(?:[aeo]s?|i)$/, '');
const shortestInflected = 6;

/** The words of a list, for matching in any number and gender. */
export const inflectedSetOf = (list: string): ReadonlySet<string> =>
  new Set([...setOf(list)].map(uninflected));

/** Scripts that write without spaces: a word may be found inside another. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Lower case, without diacritics; a separate hat over a letter marks an estimate: `ŷ` becomes `yhat`. */
function plain(text: string): string {
  // True of nearly all names: some tables have many thousand columns, and each name is examined many times.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/(?<![\p{L}\p{M}])(\p{L})\u0302(?![\p{L}\p{M}])/gu, '$1hat')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[實際觀測預誤殘標籤類機]/g, (character) => simplified.get(character)!);
}

/** Traditional Chinese characters in words for roles, which are listed as simplified ones. */
const simplified = new Map(
  [...'實際觀測預誤殘標籤類機'].map((character, i) => [character, '实际观测预误残标签类机'[i]!]),
);

const units = setOf(unitList);

/**
 * A name without the unit in brackets at its end.
 *
 * @example withoutUnit('y (kWh)') // 'y'
 */
export function withoutUnit(name: string): string {
  const [whole, unit = ''] = /\s[([]([^()[\]]*)[)\]]\s*$/.exec(name) ?? [];
  if (whole === undefined) return name;
  const parts = unit.match(/°?\p{L}+/gu);
  // A capital letter may be a class: `prob (M)`.
  const isUnit = parts
    ? parts.every((part) => units.has(part.replace('°', '').toLowerCase()) && !/^\p{Lu}$/u.test(part))
    : /[%‰$€£¥°]/.test(unit);
  return isUnit ? name.slice(0, -whole.length) : name;
}

export const normalizeName = (name: string): string =>
  plain(withoutUnit(name)).replace(/[^\p{L}\p{N}]/gu, '');

/** SPSS Modeler's names: `$L-churn` is a prediction of churn, `$LP-churn` and `$CC-churn` its probability. */
const spelledOut = (name: string): string =>
  name.replace(/^\$(?:XF|[A-Z])-/, 'predicted ').replace(/^\$(?:XF|[A-Z])R?[CP]-/, 'confidence ');

/**
 * A name’s words in lower case, without its unit; split at capitals, digits
 * and anything that is neither letter nor digit.
 */
export const wordsIn = (name: string): string[] => allWordsIn(withoutUnit(name));

const allWordsIn = (name: string): string[] =>
  plain(
    spelledOut(name)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  ).match(/\p{L}+|\p{N}+/gu) ?? [];

/** The unit at the end of a name, as in `height_m` or `error [min]`. */
export function unitOf(name: string): string | undefined {
  const words = allWordsIn(name);
  const last = words.at(-1);
  return words.length > 1 && units.has(last!) ? last : undefined;
}
