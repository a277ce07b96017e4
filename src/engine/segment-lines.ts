import type { Driver } from '../analysis/drivers/driver.ts';
import { canBeChosen, isInSegment, segmentOf } from '../analysis/drivers/segment.ts';
import { foundDrivers } from '../analysis/words/drivers-in-words.ts';
import type { Table } from '../data/table.ts';

/** The lines of a segment's rows: the first of them where they are many. */
export interface SegmentLines {
  column: string;
  name: string;
  lines: number[];
}

/** More selected lines are no help in an editor. */
const mostLines = 1000;

/** Where in the file the rows of the segments stand along which the errors differ; empty where it has no lines. */
export function segmentLines(
  { columns, lines, rows }: Table,
  drivers: readonly Driver[] = [],
): SegmentLines[] {
  if (!lines) return [];
  return foundDrivers(drivers).flatMap((driver) => {
    const column = columns.find(({ name }) => name === driver.column);
    if (!column) return [];
    return driver.segments
      .filter((segment) => canBeChosen(driver, segment))
      .map((segment) => {
        const isInside = isInSegment(column, segmentOf(driver, segment));
        const own: number[] = [];
        for (let row = 0; row < rows && own.length < mostLines; row++)
          if (isInside(row)) own.push(lines[row]!);
        return { column: driver.column, name: segment.name, lines: own };
      });
  });
}
