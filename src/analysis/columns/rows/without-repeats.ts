import type { Table } from '../../../data/table.ts';
import { rowsRepeated } from '../../words/notices/of-rows.ts';
import { codesOf, rowsOf } from '../sample/cells.ts';
import { RowsLeftOut, withOthers } from '../sample/left-out.ts';
import { numbered } from './numbered-rows.ts';

/** The table without rows that equal an earlier one in every column; undefined if there are none. */
export function withoutRepeats(table: Table): Table | undefined {
  const { reading, lines } = table;
  const numbers = numbered(table.columns.map(codesOf));
  const leftOut = new RowsLeftOut(lines);
  const first: number[] = [];
  for (const [row, number] of numbers.entries()) {
    if (number === first.length) first.push(row);
    else leftOut.add(row, () => 'repeats another row in every column');
  }
  const { rows } = leftOut.all;
  if (rows === 0) return undefined;
  return {
    ...rowsOf(table, first),
    reading: {
      ...reading,
      leftOut: withOthers(reading.leftOut, leftOut.all),
      notices: [...reading.notices, rowsRepeated({ rows })],
    },
  };
}
