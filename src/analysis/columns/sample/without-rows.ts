import type { Notice } from '../../../data/notice.ts';
import type { Table } from '../../../data/table.ts';
import { withoutRows as noticeOf } from '../../words/notices/of-rows.ts';
import { rowsOf } from './cells.ts';
import { namedRows } from './left-out.ts';

/** The table without rows that the user excluded, which count as left out; rows that it does not have are ignored. */
export function withoutRows(
  table: Table,
  places: readonly number[],
): { table: Table; leftOut: number; notices: Notice[] } {
  const out = new Set(places.filter((place) => place >= 0 && place < table.rows));
  if (out.size === 0) return { table, leftOut: 0, notices: [] };
  const remaining: number[] = [];
  for (let row = 0; row < table.rows; row++) if (!out.has(row)) remaining.push(row);
  const lines = [...out].map((row) => table.lines?.[row] ?? row + 1).sort((a, b) => a - b);
  const { reading } = table;
  const reasons = lines.map((row) => ({ row, reason: 'left out by you' }));
  const leftOut = {
    rows: reading.leftOut.rows + out.size,
    reasons: [...reading.leftOut.reasons, ...reasons].sort((a, b) => a.row - b.row).slice(0, namedRows),
  };
  return {
    table: { ...rowsOf(table, remaining), reading: { ...reading, leftOut } },
    leftOut: out.size,
    notices: [
      noticeOf({ rows: lines.length, places: lines.slice(0, 5), unit: table.lines ? 'line' : 'row' }),
    ],
  };
}
