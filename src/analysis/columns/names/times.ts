import { monthOf } from '../../../data/month-names.ts';

/**
 * Months, quarters and weeks, which a reader takes for text: `2020-01`, `2020Q1`, gretl's `2020:1`, `2020-W05`,
 * `2020 Jan`, `Q1 2020`, `Okt. 2020`.
 */
export const isPeriod = (text: string): boolean =>
  !Number.isNaN(periodTime(text.trim())) || span.test(text.trim()) || spaced.test(text.trim());

/** `01.01.2024 00:00 - 01:00`, `2024-01-01 00:00 - 2024-01-01 01:00`: intervals. */
const span =
  /^(\d{1,4}([/.-])\d{1,2}\2\d{2,4}[ T]\d{1,2}:\d{2}(?::\d{2})?)\s*[-\u2013]\s*(?:[\d/.-]+[ T])?\d{1,2}:\d{2}(?::\d{2})?$/;

/** `31 01 2018 00:10`. */
const spaced = /^\d{1,2} \d{1,2} \d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** T is a quarter in Romance languages (trimestre). */
const period = /^(\d{4})(?:[-/: ]?([QqTtWwMm])(\d{1,2})|[-/:](\d{1,2})|年(\d{1,2})月)$/;
const periodFirst = /^(?:([QqTtWw])(\d{1,2})|(\d{1,2})[Tt])[-/ ](\d{4})$/;
const monthNumberFirst = /^(0?[1-9]|1[0-2])[-/.](\d{4})$/;
const yearAndMonth = /^(\d{4})[-/ ](\p{L}{3,12})\.?$/u;
/** SAS writes `MAR2022`. */
const monthAndYear = /^(\p{L}{3,12})\.?(?:[-/ ](?=\d{2}$)|[-/ ]?(?=\d{4}$))(\d{2,4})$/u;

/**
 * Dates and times as numbers in chronological order; NaN if a cell is neither. Whether a column writes the day or the
 * month first is judged from all of its values.
 *
 * @example timesOf(['31.01.2020', '01.02.2020']) // rising
 */
export function timesOf(cells: readonly (string | undefined)[]): Float64Array {
  const values = cells.map((cell) => cell?.trim().replace(span, '$1'));
  const parts = values.map((value) => (value === undefined ? null : slashed.exec(value.trim())));
  // The first part is the day if it exceeds 12, if dots separate the parts, or if
  // the second part never exceeds 12 but changes less.
  const dayFirst =
    parts.some((match) => match && Number(match[1]) > 12) ||
    (!parts.some((match) => match && Number(match[3]) > 12) && parts.some((match) => match?.[2] === '.'));
  return Float64Array.from(values, (value, i) => {
    if (value === undefined) return Number.NaN;
    const match = parts[i];
    if (match) return slashedTime(match, dayFirst);
    const text = value.trim();
    const time = periodTime(text);
    if (!Number.isNaN(time)) return time;
    const clock = clockTime(text);
    if (!Number.isNaN(clock)) return clock;
    // Converts near-ISO forms to ISO: a space for the T, “UTC” for Z.
    const iso = text
      .replace(/^(\d{4}-\d{1,2}-\d{1,2}) (?=\d)/, '$1T')
      .replace(/(?<!\s)\s*UTC$/, 'Z')
      .replace(',', '.');
    const parsed = Date.parse(iso);
    return Number.isNaN(parsed) ? Date.parse(text) : parsed;
  });
}

const slashed = /^(\d{1,4})([/. -])(\d{1,2})\2(\d{2,4})\.?(?:[ T](.+))?$/;

function slashedTime([, first, , second, third, rest = '0:00']: RegExpExecArray, dayFirst: boolean): number {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const year = first!.length === 4 ? a : c < 100 ? 2000 + c : c;
  const month = first!.length === 4 ? b : dayFirst ? b : a;
  const day = first!.length === 4 ? c : dayFirst ? a : b;
  const clock = clockTime(rest);
  return Date.UTC(year, month - 1, day) + (Number.isNaN(clock) ? 0 : clock);
}

/** When a month, quarter or week begins; NaN if the text is none of these. */
function periodTime(text: string): number {
  const [, year, unit, part, month, signed] = period.exec(text) ?? [];
  if (year !== undefined) return startOf(Number(year), unit, Number(part ?? month ?? signed));
  const [, leading, number, quarter, ofYear] = periodFirst.exec(text) ?? [];
  if (ofYear !== undefined) return startOf(Number(ofYear), leading ?? 'T', Number(number ?? quarter));
  const [, monthNumber, andYear] = monthNumberFirst.exec(text) ?? [];
  if (andYear !== undefined) return startOf(Number(andYear), undefined, Number(monthNumber));
  const [, before, name] = yearAndMonth.exec(text) ?? [];
  const [, named, after] = monthAndYear.exec(text) ?? [];
  const index = monthOf(name ?? named ?? '');
  if (index < 0) return Number.NaN;
  const years = Number(before ?? after);
  return Date.UTC(years < 100 ? 2000 + years : years, index, 1);
}

function startOf(year: number, unit: string | undefined, number: number): number {
  const isMonth = unit === undefined || /m/i.test(unit);
  const months = isMonth ? number - 1 : /[qt]/i.test(unit) ? 3 * (number - 1) : 0;
  const days = unit !== undefined && /w/i.test(unit) ? 7 * (number - 1) : 0;
  return Date.UTC(year, months, 1 + days);
}

function clockTime(text: string): number {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:\s*([AaPp])[Mm])?/.exec(text);
  if (!match) return Number.NaN;
  const [, hours, minutes, seconds = '0', half] = match;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return 1000 * (3600 * hour + 60 * Number(minutes) + Number(seconds.replace(',', '.')));
}
