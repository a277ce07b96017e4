import {
  canBeChosen,
  rowsInSegment,
  type Segment,
  segmentOf,
  segmentOfCell,
  segmentTitle,
} from '../analysis/drivers/segment.ts';
import type { Report } from '../analysis/report.ts';
import { foundDrivers } from '../analysis/words/drivers-in-words.ts';
import type { Table } from '../data/table.ts';

/** The lines of a segment's rows, at most the first `mostLines`. */
export interface SegmentLines {
  title: string;
  lines: number[];
}

/** Selecting more lines than this in an editor helps nobody. */
const mostLines = 1000;

/** The file lines of each segment in which the errors differ; empty if the table has no line numbers. */
export function segmentLines(
  { columns, lines, rows }: Table,
  report: Pick<Report, 'drivers' | 'pairs'>,
): SegmentLines[] {
  if (!lines) return [];
  return segmentsOf(report).flatMap((segment) => {
    const isInside = canBeChosen(segment) ? rowsInSegment(columns, segment) : undefined;
    if (!isInside) return [];
    const own: number[] = [];
    for (let row = 0; row < rows && own.length < mostLines; row++) if (isInside(row)) own.push(lines[row]!);
    return [{ title: segmentTitle(segment), lines: own }];
  });
}

const segmentsOf = ({ drivers, pairs = [] }: Pick<Report, 'drivers' | 'pairs'>): Segment[] => [
  ...foundDrivers(drivers).flatMap((driver) => driver.segments.map((one) => segmentOf(driver, one))),
  ...pairs.flatMap((pair) => pair.cells.map((cell) => segmentOfCell(pair, cell))),
];
