import type { Driver } from './driver.ts';
import { months, weekdays } from './level-names.ts';
import { type Fineness, type Levels, numberLevels, withoutSmall } from './levels.ts';

const day = 86_400_000;

/** A date’s levels for each of its aspects that the times cover: the time itself, and seasons that occur at least twice. */
export function dateLevels(
  times: Float64Array,
  rows: ArrayLike<number>,
  most?: Fineness,
): { aspect: NonNullable<Driver['aspect']>; levels: Levels }[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let withHours = false;
  for (let i = 0; i < rows.length; i++) {
    const time = times[rows[i]!]!;
    if (time < first) first = time;
    if (time > last) last = time;
    withHours ||= time % day !== 0 && !Number.isNaN(time);
  }
  const span = last - first;
  if (!(span > 0)) return [];
  const trend = numberLevels(times, rows, most);
  const season = (names: readonly string[], of: (date: Date) => number) =>
    withoutSmall({ codes: seasonCodes(times, rows, of), names: [...names], ordered: 0 }, true);
  const hours = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);
  return [
    ...(trend
      ? [{ aspect: 'trend' as const, levels: { ...trend, names: trend.ranges!.map(spanOfTime) } }]
      : []),
    ...(span >= 2 * 365 * day
      ? [{ aspect: 'month' as const, levels: season(months, (date) => date.getUTCMonth()) }]
      : []),
    ...(span >= 14 * day
      ? [{ aspect: 'weekday' as const, levels: season(weekdays, (date) => date.getUTCDay()) }]
      : []),
    ...(withHours && span >= 2 * day
      ? [{ aspect: 'hour' as const, levels: season(hours, (date) => date.getUTCHours()) }]
      : []),
  ].filter(({ levels }) => levels.names.length >= 2);
}

function seasonCodes(times: Float64Array, rows: ArrayLike<number>, of: (date: Date) => number): Int32Array {
  return Int32Array.from(rows, (row) => {
    const time = times[row]!;
    return Number.isNaN(time) ? -1 : of(new Date(time));
  });
}

function spanOfTime(range: [number, number] | undefined): string {
  if (!range) return 'missing';
  const [from, to] = range.map((time) => new Date(time).toISOString()) as [string, string];
  const places = from.slice(0, 10) === to.slice(0, 10) ? 16 : 10;
  const [start, end] = [from, to].map((text) => text.slice(0, places).replace('T', ' '));
  return start === end ? start! : `${start} to ${end}`;
}
