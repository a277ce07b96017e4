import type { Notice } from '../../data/notice.ts';
import type { Table } from '../../data/table.ts';
import { isInSegment, type SegmentChoice } from '../drivers/segment.ts';
import { segment } from '../words/notices/of-rows.ts';
import { rowsOf } from './cells.ts';

/** The table with the rows of a segment only, or without them; as it is where it has no such column or rows. */
export function rowsOfSegment(
  table: Table,
  choice: SegmentChoice | undefined,
): { table: Table; notices: Notice[] } {
  const column = choice && table.columns.find(({ name }) => name === choice.segment.column);
  if (!choice || !column) return { table, notices: [] };
  const isInside = isInSegment(column, choice.segment);
  const remaining: number[] = [];
  for (let row = 0; row < table.rows; row++)
    if (isInside(row) === (choice.rows === 'only')) remaining.push(row);
  if (remaining.length === 0 || remaining.length === table.rows) return { table, notices: [] };
  const { column: name, name: level } = choice.segment;
  const left = table.rows - remaining.length;
  const isOnly = choice.rows === 'only';
  const { reading } = table;
  return {
    table: {
      ...rowsOf(table, remaining),
      reading: { ...reading, leftOut: { ...reading.leftOut, rows: reading.leftOut.rows + left } },
    },
    notices: [segment(name, level, isOnly ? remaining.length : left, isOnly)],
  };
}
