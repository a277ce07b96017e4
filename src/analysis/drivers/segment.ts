import type { Column } from '../../data/table.ts';
import { timesOfColumn } from '../columns/arrange.ts';
import { cellsOf } from '../columns/cells.ts';
import type { Driver, DriverSegment } from './driver.ts';
import { months, weekdays } from './level-names.ts';

/** Rows that belong together by a column: a bin of numbers or of times, a level, a season. */
export interface Segment
  extends Pick<DriverSegment, 'name' | 'from' | 'to'>,
    Pick<Driver, 'column' | 'aspect'> {}

/** Which rows the user wants to have analyzed. */
export interface SegmentChoice {
  segment: Segment;
  rows: 'only' | 'without';
}

export const segmentOf = ({ column, aspect }: Driver, { name, from, to }: DriverSegment): Segment => ({
  column,
  name,
  ...(aspect && { aspect }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** Whether a row belongs to a segment, by the column's own values. */
export function isInSegment(column: Column, { name, aspect, from, to }: Segment): (row: number) => boolean {
  if (from !== undefined && to !== undefined) {
    const values = timesOfColumn(column);
    return (row) => values[row]! >= from && values[row]! <= to;
  }
  if (aspect !== undefined && aspect !== 'trend') {
    const times = timesOfColumn(column);
    return (row) => !Number.isNaN(times[row]!) && nameOfSeason(new Date(times[row]!), aspect) === name;
  }
  const cell = cellsOf(column);
  return (row) => (cell(row) ?? 'missing') === name;
}

const nameOfSeason = (date: Date, aspect: 'month' | 'weekday' | 'hour'): string =>
  ({
    month: months[date.getUTCMonth()]!,
    weekday: weekdays[date.getUTCDay()]!,
    hour: `${date.getUTCHours()}:00`,
  })[aspect];

/** `others` gathers levels that are too small to be named: no column says which they are. */
export const canBeChosen = ({ kind }: Driver, { name }: DriverSegment): boolean =>
  kind !== 'category' || name !== 'others';
