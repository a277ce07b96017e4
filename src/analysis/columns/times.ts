/** Months, quarters and weeks, which a reader takes for words: `2020-01`, `2020Q1`, `2020-W05`. */
export const isPeriod = (text: string): boolean => period.test(text.trim());

const period = /^(\d{4})[-/ ]?(?:([QqWw])(\d{1,2})|(?<=[-/])(\d{1,2}))$/;

/**
 * Dates and times as numbers that stand in their order; NaN where a cell is none. How a column writes its dates
 * (day or month first) is judged from all of its values.
 *
 * @example timesOf(['31.01.2020', '01.02.2020']) // rising
 */
export function timesOf(values: readonly (string | undefined)[]): Float64Array {
  const parts = values.map((value) => (value === undefined ? null : slashed.exec(value.trim())));
  // A first part above 12 is a day; so is a dotted date's, and any where the second part is never above 12 but changes less.
  const dayFirst =
    parts.some((match) => match && Number(match[1]) > 12) ||
    (!parts.some((match) => match && Number(match[3]) > 12) && parts.some((match) => match?.[2] === '.'));
  return Float64Array.from(values, (value, i) => {
    if (value === undefined) return Number.NaN;
    const match = parts[i];
    if (match) return slashedTime(match, dayFirst);
    const text = value.trim();
    const [, year, unit, part, month] = period.exec(text) ?? [];
    if (year !== undefined) return periodTime(Number(year), unit, Number(part ?? month));
    const clock = clockTime(text);
    if (!Number.isNaN(clock)) return clock;
    // As ISO where it nearly is: a space for the T, “UTC” for Z.
    const iso = text
      .replace(/^(\d{4}-\d{1,2}-\d{1,2}) (?=\d)/, '$1T')
      .replace(/\s*UTC$/, 'Z')
      .replace(',', '.');
    const time = Date.parse(iso);
    return Number.isNaN(time) ? Date.parse(text) : time;
  });
}

const slashed = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})(?:[ T](.+))?$/;

function slashedTime([, first, , second, third, rest = '0:00']: RegExpExecArray, dayFirst: boolean): number {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const year = first!.length === 4 ? a : c < 100 ? 2000 + c : c;
  const month = first!.length === 4 ? b : dayFirst ? b : a;
  const day = first!.length === 4 ? c : dayFirst ? a : b;
  const clock = clockTime(rest);
  return Date.UTC(year, month - 1, day) + (Number.isNaN(clock) ? 0 : clock);
}

function periodTime(year: number, unit: string | undefined, number: number): number {
  const months = unit === undefined ? number - 1 : /q/i.test(unit) ? 3 * (number - 1) : 0;
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
