/** A part of a whole as a CSS length. */
export const cssShare = (part: number): string => `${(100 * Math.min(1, Math.max(0, part))).toFixed(2)}%`;

/** Keeps figures with their signs and units on one line, `< 1%`, `p = 0.05`, `2 ×`, and `Student’s t`. */
export const unbroken = (text: string): string =>
  text
    .replace(/(?<=\d) (?=[%×])/g, '\u00a0')
    .replace(/(?<=(?<!\p{L})\p{L}) (?=[=<>≈])/gu, '\u00a0')
    .replace(/(?<=[=<>±≈]) (?=[−\d])/g, '\u00a0')
    .replaceAll('Student’s t', 'Student’s\u00a0t')
    .replace(/(?<=\b\w) − (?=\w\b)/g, '\u00a0−\u00a0')
    .replace(/(?<=\d) (?=±)|(?<=\bof) (?=\d)/g, '\u00a0');

/** A moment as the reader's clock shows it: `14:05`. */
export const clock = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
