import type { Column } from '../../data/table.ts';
import { timesOfColumn } from '../columns/sample/arrange.ts';
import { cellsOf } from '../columns/sample/cells.ts';
import type { Driver, DriverCell, DriverPair, DriverSegment } from './driver.ts';
import { months, weekdays } from './level-names.ts';

/** Rows that belong together by a column: a bin of numbers or times, a level, a season. */
export interface Segment
  extends Pick<DriverSegment, 'name' | 'from' | 'to'>,
    Pick<Driver, 'column' | 'aspect'> {
  /** Restricts the segment to rows that also belong to this one. */
  and?: Segment;
}

/** The rows that the user wants analyzed. */
export interface SegmentChoice {
  segment: Segment;
  rows: 'only' | 'without';
}

export const segmentOf = (
  { column, aspect }: Pick<Driver, 'column' | 'aspect'>,
  { name, from, to }: Pick<DriverSegment, 'name' | 'from' | 'to'>,
): Segment => ({
  column,
  name,
  ...(aspect && { aspect }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

export const segmentOfCell = ({ columns }: DriverPair, { levels }: DriverCell): Segment => ({
  ...segmentOf(columns[0], levels[0]),
  and: segmentOf(columns[1], levels[1]),
});

/** `region = west`, `region = west and age = 30 to 40`. */
export const segmentTitle = ({ column, name, and }: Segment): string =>
  `${column} = ${name}${and ? ` and ${segmentTitle(and)}` : ''}`;

export const columnsOfSegment = ({ column, and }: Segment): string[] => [
  column,
  ...(and ? columnsOfSegment(and) : []),
];

/** Whether a row belongs to a segment, by the columns’ own values; undefined if a column is missing. */
export function rowsInSegment(
  columns: readonly Column[],
  segment: Segment,
): ((row: number) => boolean) | undefined {
  const column = columns.find(({ name }) => name === segment.column);
  if (!column) return undefined;
  const isInside = isInSegment(column, segment);
  if (!segment.and) return isInside;
  const isInOther = rowsInSegment(columns, segment.and);
  return isInOther && ((row) => isInside(row) && isInOther(row));
}

function isInSegment(column: Column, { name, aspect, from, to }: Segment): (row: number) => boolean {
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

/** `others` collects levels too small to be named, which no column value identifies. */
export const canBeChosen = ({ name, from, aspect, and }: Segment): boolean =>
  (from !== undefined || aspect !== undefined || name !== 'others') && (!and || canBeChosen(and));
