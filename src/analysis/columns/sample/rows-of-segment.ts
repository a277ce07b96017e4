import type { Notice } from '../../../data/notice.ts';
import type { Table } from '../../../data/table.ts';
import { rowsInSegment, type SegmentChoice, segmentTitle } from '../../drivers/segment.ts';
import { segment } from '../../words/notices/of-rows.ts';
import { rowsOf } from './cells.ts';

/** The table with only the rows of a segment, or without them; unchanged if it has no such column or rows. */
export function rowsOfSegment(
  table: Table,
  choice: SegmentChoice | undefined,
): { table: Table; notices: Notice[] } {
  const isInside = choice && rowsInSegment(table.columns, choice.segment);
  if (!isInside) return { table, notices: [] };
  const remaining: number[] = [];
  for (let row = 0; row < table.rows; row++)
    if (isInside(row) === (choice.rows === 'only')) remaining.push(row);
  if (remaining.length === 0 || remaining.length === table.rows) return { table, notices: [] };
  const left = table.rows - remaining.length;
  const isOnly = choice.rows === 'only';
  const { reading } = table;
  return {
    table: {
      ...rowsOf(table, remaining),
      reading: { ...reading, leftOut: { ...reading.leftOut, rows: reading.leftOut.rows + left } },
    },
    notices: [
      segment({ title: segmentTitle(choice.segment), rows: isOnly ? remaining.length : left, isOnly }),
    ],
  };
}
