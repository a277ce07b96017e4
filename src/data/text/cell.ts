/** Interprets the text of a single cell: the slow and tolerant way, for cells that the byte scanner can't read. */

/** What R, Python, spreadsheets, databases and weather stations write for "no value", in lower case. */
const missingTokens = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  '#na',
  'n.a.',
  '<na>',
  'nan',
  '-nan',
  '1.#qnan',
  '-1.#ind',
  'null',
  'nil',
  'none',
  'missing',
  'undefined',
  'nat',
  '?',
  '-',
  '--',
  '---',
  '----',
  '—',
  '–',
  '.',
  '..',
  '*',
  '#null!',
  '#value!',
  '#div/0!',
  '#num!',
  '#ref!',
  '#name?',
]);

export const isMissing = (text: string): boolean =>
  text.length <= 9 && missingTokens.has(text.trim().toLowerCase());

/** Fortran's exponent `D` requires a decimal point: `1d2` is a code. */
const plain = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|(?:\d+\.\d*|\.\d+)[dD][+-]?\d+)$/;
const infinity = /^([+-]?)(?:inf|infinity|∞|1\.#inf)$/i;
const spaces = /[\s\u00a0\u2007\u2009\u202f]/;
/** ISO 4217 codes. Other words of three capitals before a number are part of a title, as in `OBS 2021`. */
const codes =
  'AED|ARS|AUD|BDT|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KZT|LKR|MAD|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR';
const currency = new RegExp(
  `^(?:\\p{Sc}|(?:${codes})\\s|(?:US|A|C|NZ|HK|S|R)\\$|Rs\\.?|kr\\.?|CHF|zł)\\s*|(?<!\\s)\\s*(?:\\p{Sc}|\\s(?:${codes})|kr\\.?|zł)$`,
  'u',
);

/**
 * A value as Python and R print it: `[53.3]`, `c(53.3)`, `tensor(53.3)`, `np.float64(53.3)`, `array([53.3],
 * dtype=float32)`.
 */
const wrapped =
  /^(?:(?:(?:np|numpy|jnp|torch|tf|mx)\.)?(?:[tT]ensor|array|Array|DeviceArray|Decimal|Fraction|c|u?int\d*|float\d*|bfloat16)\(|(?=\[))[[(]*['"]?([^()[\]'",=]+)['"]?[\])]*(?:,\s*\w+=.*|,)?\)?$/;
/** A tuple of one: `(53.3,)`. Without the comma it would be a negative number in accounting. */
const tuple = /^\(([^(),]+),\)$/;
/** A scalar as TensorFlow prints it: `<tf.Tensor: shape=(), dtype=float32, numpy=53.3>`. */
const wrappedByTensorFlow = /^<tf\.\w+\b(?=.*>$).*\bnumpy=[[(]*([^()[\],=>]+)[\])]*(?:,[^>]*)?>$/;

/** Numbers with thousands separators, by the decimal separator that goes with them. */
const grouping = {
  '.': /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/,
  ',': /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/,
} as const;
const groupedBySpace = /^\d{1,3}(?:[ '’\u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d*)?$/;

/** Arabic, Persian and full-width digits; the last four bits of each are its value. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** A number in digits that are not ASCII's, with Arabic's separators or full stops as wide as the digits. */
function inAsciiDigits(text: string, decimal: '.' | ','): string {
  if (!/[^ -~]/.test(text) || text.search(otherDigits) < 0) return text;
  return text
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('\u066c', '')
    .replace(/[\u066b\uff0e]/, decimal);
}

/** The most characters in a number; searching longer cells for one would be slow. */
export const longestNumber = 400;

/**
 * The number in a cell, exactly as `Number()` reads its digits; undefined if it is not a number. Understands signs,
 * exponents (including Fortran's `D`), thousands separators, a decimal comma, currencies, percent (12% is 0.12),
 * accounting's parentheses for negative amounts, and SAP's minus sign behind them.
 *
 * @example cellNumber('-1.234,5 €', ',') // -1234.5
 */
export function cellNumber(cell: string, decimal: '.' | ','): number | undefined {
  let text = inAsciiDigits(cell.trim(), decimal);
  if (decimal === '.' && plain.test(text)) return Number(text.replace(/[dD]/, 'e'));
  if (text === '' || text.length > longestNumber) return undefined;
  const infinite = infinity.exec(text);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // A stray quotation mark that was never closed (or opened) does not prevent a number.
  text = text.replace(/^["']|["']$/g, '').trim();
  text = (wrapped.exec(text) ?? tuple.exec(text) ?? wrappedByTensorFlow.exec(text))?.[1]?.trim() ?? text;
  text = text.replace(/^[\u2010-\u2013\u2212\ufe63\uff0d]/, '-');
  let negative = false;
  if (/^\(.*\)$/.test(text)) {
    negative = true;
    text = text.slice(1, -1).trim();
  }
  const sign = /^([+-])\s*/.exec(text);
  if (sign) {
    if (sign[1] === '-') negative = !negative;
    text = text.slice(sign[0].length);
  } else if (/[\d.,][-\u2212]$/.test(text)) {
    negative = !negative;
    text = text.slice(0, -1);
  }
  let power = '';
  if (text.endsWith('%')) {
    power = 'e-2';
    text = text.slice(0, -1).trim();
  }
  const money = currency.exec(text);
  if (money) {
    text = text.replace(currency, '').trim();
    const late = /^([+-])\s*/.exec(text);
    if (late && !sign) {
      if (late[1] === '-') negative = !negative;
      text = text.slice(late[0].length);
    }
  }
  if (grouping[decimal].test(text)) text = text.replaceAll(decimal === '.' ? ',' : '.', '');
  else if (groupedBySpace.test(text)) text = text.replace(/[ '’\u00a0\u2007\u2009\u202f]/g, '');
  if (decimal === ',') {
    if (text.includes('.') && !/^\d*\.\d*(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
    text = text.replace(',', '.');
  }
  if (!plain.test(text) || /^[+-]/.test(text) || spaces.test(text)) return undefined;
  text = text.replace(/[dD]/, 'e');
  if (power) {
    const [digits, exponent = '0'] = text.split(/[eE]/) as [string, string?];
    text = `${digits}e${Number(exponent) - 2}`;
  }
  const value = Number(text);
  return negative ? -value : value;
}

const isoDate =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** In Hungary a period follows the day, too. */
const dayFirst = /^\d{1,4}([/.-])\d{1,2}\1\d{2,4}\.?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?)?$/;
const clock = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AaPp][Mm])?$/;
const monthName =
  /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d{1,4}(?:,? \d{4})?$/i;

/** As SAS writes dates: `07MAR2022`. */
const sasDate = /^\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\d{4}|\d{2})$/i;

export const isDate = (text: string): boolean =>
  isoDate.test(text) || dayFirst.test(text) || clock.test(text) || monthName.test(text) || sasDate.test(text);

export const isBoolean = (text: string): boolean => /^(?:true|false)$/i.test(text);

/** Whether an integer has leading zeros: then it is a code (a postcode, an account), not a quantity. `05.2023` is a month. */
export const isPadded = (text: string): boolean => /^(?:[+-]?0\d+|0[1-9]\.(?:19|20)\d{2})$/.test(text);

export type CellKind = 'missing' | 'number' | 'padded' | 'boolean' | 'date' | 'text';

export function cellKind(text: string, decimal: '.' | ','): CellKind {
  const trimmed = text.trim();
  // By far the most common case, so tested first.
  if (decimal === '.' && plain.test(trimmed)) return isPadded(trimmed) ? 'padded' : 'number';
  if (isMissing(trimmed)) return 'missing';
  if (cellNumber(trimmed, decimal) !== undefined) return isPadded(trimmed) ? 'padded' : 'number';
  if (isBoolean(trimmed)) return 'boolean';
  return isDate(trimmed) ? 'date' : 'text';
}

/**
 * The kind of a column, given the number of its cells of each kind. In a column of numbers, up to one cell in twenty
 * may be something else; such cells are counted as missing and reported.
 */
export function columnKind(counts: Record<CellKind, number>): 'number' | 'boolean' | 'date' | 'text' {
  const present = counts.number + counts.padded + counts.boolean + counts.date + counts.text;
  if (present === 0) return 'number';
  if (counts.padded <= present * tolerated && counts.number + counts.padded >= present * (1 - tolerated)) {
    return 'number';
  }
  if (counts.boolean === present) return 'boolean';
  if (counts.date >= present * (1 - tolerated)) return 'date';
  return 'text';
}

/** The share of cells in a numeric column that may be something else. */
export const tolerated = 0.05;
