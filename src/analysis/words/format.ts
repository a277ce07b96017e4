/** Numbers formatted for people, in one place, so that the same number looks the same everywhere. */

/** Four significant digits, without trailing zeros, with a true minus sign: `0.9451`, `12.3`, `−2.09`, `1.2e−7`. */
export function number(value: number, digits = 4): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e6) return String(Number(value.toPrecision(digits))).replace('-', '−');
  return value
    .toExponential(digits - 1)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e')
    .replaceAll('-', '−');
}

/** A number in a table column: as `number`, but with its trailing zeros, so that figures align: `0.6340`. */
export function numberInColumn(value: number, digits = 4): string {
  const text = number(value, digits);
  if (value === 0 || text.includes('e')) return text;
  const rounded = Number(value.toPrecision(digits));
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(rounded)));
  return rounded.toFixed(Math.max(0, decimals)).replace('-', '−');
}

/**
 * A p-value with its relation: `= 0.0215`, `< 0.0001`, `> 0.9999`. Smaller and larger values are beyond what any table
 * supports.
 */
export const pValue = (p: number): string => extreme(p) ?? `= ${Number(p.toPrecision(p < 0.999 ? 3 : 4))}`;

/** A p-value in a table column, with four decimals for alignment: `0.0215`, `< 0.0001`, `> 0.9999`. */
export const pInColumn = (p: number): string => extreme(p) ?? p.toFixed(4);

const extreme = (p: number): string | undefined =>
  p < 1e-4 ? '< 0.0001' : p > 0.9999 ? '> 0.9999' : undefined;

/** A probability in whole percents, never quite 0 or 100: `57%`, `under 1%`, `over 99%`. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.01) return 'under 1%';
  if (probability < 1 && probability > 0.99) return 'over 99%';
  return `${Math.round(100 * probability)}%`;
}

/** A correlation to two decimals, rounded first to avoid −0.00. */
export const correlationInWords = (r: number): string =>
  (Number(r.toFixed(2)) || 0).toFixed(2).replace('-', '−');

/** A posterior probability: never certain, even if it rounds to 1 with many rows. */
export const posterior = (probability: number): string =>
  percent(Math.min(1 - 1e-9, Math.max(1e-9, probability)));

/** The confidence of an answer. It is capped, and the cap is shown as one: `over 98%`. */
export const confidenceInWords = (confidence: number): string =>
  confidence >= 0.98 ? 'over 98%' : posterior(confidence);

/** A larger ratio depends on a few far errors; no reader needs it exactly. */
export const mostTimes = 5;

/** The data that a loss needs for the same precision, from the ratio of variances: `no more`, `57% more`, `over 5×`. */
export function extraData(varianceRatio: number): string {
  if (varianceRatio < 1.005) return 'no more';
  if (varianceRatio > mostTimes) return `over ${mostTimes}×`;
  return varianceRatio < 2.995
    ? `${Math.round(100 * (varianceRatio - 1))}% more`
    : `${number(varianceRatio, 2)}×`;
}

/** The same in a sentence: `no more data`, `57% more data`, `3.2 times as much data`, `over 5 times as much data`. */
export function dataNeeded(varianceRatio: number): string {
  const words = extraData(varianceRatio);
  return words.endsWith('×') ? `${words.slice(0, -1)} times as much data` : `${words} data`;
}

/** `at most 3%`, `less than 1%`. */
export const atMost = (share: number): string =>
  share < 0.01 ? 'less than 1%' : `at most ${percent(share)}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[], and = 'and'): string =>
  items.join(', ').replace(/, (?!.*, )/, ` ${and} `);

/** Names as they are quoted: `“a”, “b”`. */
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** With its first letter capitalized, to begin a sentence. */
export const capitalized = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

/**
 * A whole number with thousands separators: 12,345. (`toLocaleString` first loads a locale's rules, which takes as long
 * as the analysis of a small file.)
 */
export const wholeNumber = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 row`, `12,345 rows`. */
export const count = (n: number, unit: string, units = `${unit}s`): string =>
  `${wholeNumber(n)} ${n === 1 ? unit : units}`;

/** A number of rows that a distribution expects: `1.94`; `none` where not even a twentieth of one. */
export const expectedInWords = (rows: number): string => (rows < 0.05 ? 'none' : number(rows, 3));

const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number as a word: `eight`; larger ones in digits: `13`. */
export const numeral = (n: number): string => numerals[n] ?? String(n);
