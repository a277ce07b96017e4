import type { Encoding } from '../table.ts';
import { decodeText } from './field-text.ts';

/** A language in Latin script: the encoding of its files, its letters beside a to z, and those in some places only. */
type Language = readonly [encoding: Encoding, letters: string, ...elsewhere: string[]];

/** Where two languages have different letters at one byte, the frequent places of the rarer letter are given. */
const western: readonly (readonly [letters: string, ...elsewhere: string[]])[] = [
  ['äöüß'], // German
  ['àâéêîïôùüÿæ', '(?<=[aeiou])ë', '(?<=\\p{L})è', 'œ(?=[uid])', 'û(?=[trlcmn]|$)', 'ç(?=[aouàâôû])'], // French
  ['áéíóúüñ'], // Spanish
  ['áâàéêíóôúü', 'ã(?=[oe])', 'õ(?=e)', 'ç(?=[aouãáâóõú])'], // Portuguese
  ['àèéìíòóù'], // Italian
  ['àèéíïòóúü', 'ç(?=[aou]|$)'], // Catalan
  ['áàéèêïóöü', '(?<=[aeiou])ë'], // Dutch
  ['æøåéè'], // Danish, Norwegian
  ['äöåéüšž'], // Swedish, Finnish
];

const central: readonly (readonly [letters: string, ...elsewhere: string[]])[] = [
  ['ąćęłńóśż', '(?<![bcfghjklmnprstwz])ź'], // Polish
  ['ăâîşţ'], // Romanian
  ['áčďéěíňóřšťúůýžäľĺŕô'], // Czech, Slovak
  ['áéíóöőúüű'], // Hungarian
  ['čćđšž'], // Croatian, Slovenian
];

/** If a file has the letters of several languages, the first is meant. */
const languages: readonly Language[] = [
  ...western.map((letters) => ['windows-1252', ...letters] as const),
  ['windows-1250', ...central[0]!], // Polish
  ['windows-1254', 'ğıİöşü', '(?<![bcdgjvz])ç'], // Turkish
  ...central.slice(1).map((letters) => ['windows-1250', ...letters] as const),
  ['windows-1257', 'ąčęėįšųūž'], // Lithuanian
  ['windows-1257', 'āčēģīķļņšūž'], // Latvian
  ['windows-1257', 'äöõüšž'], // Estonian
  ['windows-1252', 'áéíóúýþæöð'], // Icelandic
  ...western.map((letters) => ['macintosh', ...letters] as const),
  // On Unix and in older databases.
  ...central.map((letters) => ['iso-8859-2', ...letters] as const),
];

/** Text with its punctuation, so that a sign within a word shows that the encoding is another. */
const words = /[\p{L}\p{M}\u0080-\u2018\u201a-\uffff]+/gu;
const signs = '°²µ·±×÷€£¥§©®™‰…«»“”„‘‚–—ªº¼½¾\\u00a0';
const around = new RegExp(`^[${signs}³¡¿]+|[${signs}]+$|(?<=^\\p{L}{1,2})³$`, 'gu');

const capitalWithin = /\p{Ll}(?![A-Z])\p{Lu}/u;

/** The most words that are names, or of another language. */
const mostForeign = 0.2;
/** On a Macintosh, a single dash between two words would be a letter. */
const fewestOfMacintosh = 2;

/**
 * The encoding in which bytes that are not UTF-8 have the letters of one language in Latin script: Western Europe's on
 * Windows, unless there is another one with fewer foreign words.
 */
export function latinEncoding(head: Uint8Array): Encoding {
  // A damaged byte order mark is no word.
  const bytes = head[0] === 0xef && head[1] === 0xbb ? head.subarray(2) : head;
  const onWindows = accentedWords(bytes, 'windows-1252');
  const texts = new Map<Encoding, string[]>([['windows-1252', onWindows]]);
  let best: { encoding: Encoding; foreign: number } = { encoding: 'windows-1252', foreign: 1 };
  for (const [encoding, letters, ...elsewhere] of languages) {
    if (encoding === 'macintosh' && onWindows.length < fewestOfMacintosh) continue;
    const own = texts.get(encoding) ?? accentedWords(bytes, encoding);
    texts.set(encoding, own);
    const ofLanguage = new RegExp(`^(?:${[`[a-z${letters}]`, ...elsewhere].join('|')})+$`, 'iu');
    const isForeign = (word: string) => !ofLanguage.test(word) || capitalWithin.test(word);
    const foreign = own.filter(isForeign).length / Math.max(1, own.length);
    const isEnough = foreign <= mostForeign || encoding === 'windows-1252';
    if (isEnough && foreign < best.foreign) best = { encoding, foreign };
  }
  return best.encoding;
}

/** The different words with letters beside a to z, without the signs around them. */
function accentedWords(bytes: Uint8Array, encoding: Encoding): string[] {
  const isWestern = encoding === 'windows-1252';
  const text = isWestern ? decodeText(bytes, 0, bytes.length, true) : new TextDecoder(encoding).decode(bytes);
  const all = text.match(words) ?? [];
  return [...new Set(all.map((word) => word.replace(around, '')))].filter((word) => /[^\0-\x7f]/.test(word));
}
