/** A share of a whole as a CSS length. */
export const cssShare = (part: number): string => `${(100 * Math.min(1, Math.max(0, part))).toFixed(2)}%`;

/** Prepares text for display: no line breaks inside expressions, and legible names from the file. */
export const typeset = (text: string): string => legibleNames(unbroken(text));

/** Keeps numbers and their signs and units on one line: `< 1%`, `p = 0.05`, `2 ×`, `|e/s|ᵖ`, and `Student’s t`. */
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

/** Letters of right-to-left scripts. */
const rightToLeft = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}]';
const rightToLeftName = new RegExp(`${rightToLeft}(?:[\\p{M}\\p{N}\\s_-]*${rightToLeft})*`, 'gu');
const longWord = /([^\s“”]{30})[^\s“”]{5,}([^\s“”]{14})/gu;

/**
 * Makes names of columns, groups and files legible. A very long name loses its middle, so that it doesn't push the
 * answer out of sight. A right-to-left name is isolated (Unicode isolates), so that it doesn't reorder the words
 * around it.
 */
export const legibleNames = (text: string): string =>
  text.replace(longWord, '$1…$2').replace(rightToLeftName, '\u2068$&\u2069');

/** A point in time in the reader's time zone and customs: `14:05`, `2:05 PM`. */
export const clock = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
