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

/** The lines of a segment's rows: the first of them where they are many. */
export interface SegmentLines {
  title: string;
  lines: number[];
}

/** More selected lines are no help in an editor. */
const mostLines = 1000;

/** Where in the file the rows of the segments stand along which the errors differ; empty where it has no lines. */
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
