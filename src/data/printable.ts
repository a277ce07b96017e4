/** The longest run of letters without a space that is shown in full. */
const longestWord = 160;

/**
 * A file's text made safe to show: no character controls a terminal or reverses the direction of text. Control
 * characters become their pictures (␛), others their code (U+202E); endless words are cut.
 *
 * @example printable('residual\u001b[31m') // 'residual␛[31m'
 */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, codeOf)
    .replace(/\S{161,}/g, (word) => `${word.slice(0, longestWord)}…`);

/** Does the same line by line, keeping line breaks. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? '␡' : codeOf(character);
}

const codeOf = (character: string): string =>
  `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** The beginning of a text of any length. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)}…`;

/**
 * Text or JSON made safe to print: any remaining character that would control a terminal is written as an escape,
 * which in JSON reads back unchanged.
 */
export const harmless = (text: string): string =>
  text.replace(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, escapeOf);

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
