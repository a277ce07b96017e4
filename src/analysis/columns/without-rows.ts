import type { Notice } from '../../data/notice.ts';
import type { Table } from '../../data/table.ts';
import { count, wholeNumber } from '../words/format.ts';
import { rowsOf } from './cells.ts';
import { namedRows } from './left-out.ts';

/** The table without rows that the user left out, which count as left out; rows that it does not have are ignored. */
export function withoutRows(
  table: Table,
  places: readonly number[],
): { table: Table; leftOut: number; notices: Notice[] } {
  const out = new Set(places.filter((place) => place >= 0 && place < table.rows));
  if (out.size === 0) return { table, leftOut: 0, notices: [] };
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) if (!out.has(row)) kept.push(row);
  const lines = [...out].map((row) => table.lines?.[row] ?? row + 1).sort((a, b) => a - b);
  const { reading } = table;
  const reasons = lines.map((row) => ({ row, reason: 'left out by you' }));
  const leftOut = {
    rows: reading.leftOut.rows + out.size,
    reasons: [...reading.leftOut.reasons, ...reasons].sort((a, b) => a.row - b.row).slice(0, namedRows),
  };
  const named = lines.slice(0, 5).map(wholeNumber).join(', ');
  return {
    table: { ...rowsOf(table, kept), reading: { ...reading, leftOut } },
    leftOut: out.size,
    notices: [
      {
        id: 'without-rows',
        text: `${count(out.size, 'row')} ${out.size === 1 ? 'was' : 'were'} left out by you (${table.lines ? 'line' : 'row'}${out.size === 1 ? '' : 's'} ${named}${lines.length > 5 ? ', …' : ''}).`,
        advice:
          'Leave out only rows that are mistakes: real errors, however large, belong to the distribution.',
      },
    ],
  };
}
