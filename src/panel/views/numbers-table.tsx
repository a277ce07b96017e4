import type { DataTable } from '../plots/definition.ts';
import { Scroller } from './scroller.tsx';

/** A plot's numbers as a table. */
export function NumbersTable({ label, table }: { label: string; table: DataTable }) {
  return (
    <Scroller label={`Numbers of: ${label}`}>
      <table class="numbers">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col" class="figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('\t')}>
              {row.map((cell, column) => (
                <td key={table.columns[column]} class="figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
