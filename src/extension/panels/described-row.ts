import type { DrawnRows } from '../../engine/protocol.ts';
import type { RowDescription } from '../../panel/protocol.ts';

/** What the file says in a row; undefined unless the row is drawn. */
export function describedRow({ rows, lines, columns }: DrawnRows, row: number): RowDescription | undefined {
  const at = rows.indexOf(row);
  if (at < 0) return undefined;
  return {
    ...(lines && { line: lines[at]! }),
    cells: columns.map(({ name, cells }) => ({ name, value: cells[at]! })),
  };
}
