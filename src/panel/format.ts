/** A part of a whole as a CSS length. */
export const cssShare = (part: number): string => `${(100 * Math.min(1, Math.max(0, part))).toFixed(2)}%`;

/** Text as it is shown: nothing torn apart at the end of a line, and names from the file legible. */
export const typeset = (text: string): string => legibleNames(unbroken(text));

/** Keeps figures with their signs and units on one line, `< 1%`, `p = 0.05`, `2 ×`, `|e/s|ᵖ`, and `Student’s t`. */
const unbroken = (text: string): string =>
  text
    .replace(/(?<=\d) (?=[%×])/g, '\u00a0')
    .replace(/(?<=(?<!\p{L})\p{L}) (?=[<>≈])| (?==)/gu, '\u00a0')
    .replace(/(?<=[=<>±≈]) (?=[−\d]|\p{L}(?![\p{L}\d_]))|(?<=²) (?=\d)/gu, '\u00a0')
    .replaceAll('Student’s t', 'Student’s\u00a0t')
    .replace(/\bp-(?=value)/g, 'p-\u2060')
    .replace(/(?<=(?<!\w)[\p{L}\d]) − (?=[\p{L}\d](?!\w))/gu, '\u00a0−\u00a0')
    .replace(/(?<=\d) (?=±)|(?<=\bof) (?=\d)/g, '\u00a0')
    .replace(/\b(\d+) or (?=\d)/g, '$1\u00a0or\u00a0')
    .replace(/\|[^|\s]+\|ᵖ/g, (power) => [...power].join('\u2060'));

/** Letters that are written from right to left, and what stands between them in one name. */
const rightToLeft = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}]';
const rightToLeftName = new RegExp(`${rightToLeft}(?:[\\p{M}\\p{N}\\s_-]*${rightToLeft})*`, 'gu');
const longWord = /([^\s“”]{30})[^\s“”]{5,}([^\s“”]{14})/gu;

/**
 * Names of columns, groups and files as others can read them: one that is very long loses its middle, lest it push the
 * answer out of sight; one that is written from right to left is set apart (Unicode's isolates), lest it turn the words
 * around it.
 */
export const legibleNames = (text: string): string =>
  text.replace(longWord, '$1…$2').replace(rightToLeftName, '\u2068$&\u2069');

/** A moment as the reader's clock shows it: `14:05`. */
export const clock = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
