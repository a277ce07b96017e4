import type { Plots } from '../analysis/drawings/plots.ts';
import type { Column, Table } from '../data/table.ts';
import type { DrawnRows } from './protocol.ts';

/** Places, lines and cells of every row that a plot draws as a point, so that a point can show where it comes from. */
export function drawnRows({ columns, lines, places }: Table, plots: Plots): DrawnRows {
  const drawings = [
    ...(plots.quantiles ?? []),
    plots.scatter,
    plots.scaleLocation,
    plots.sequence,
    ...(plots.scaled?.quantiles ?? []),
    plots.scaled?.scatter,
    plots.farthest,
  ];
  const rows = [...new Set(drawings.flatMap((drawing) => drawing?.rows ?? []))];
  return {
    rows,
    places: rows.map((row) => places?.[row] ?? row),
    ...(lines && { lines: rows.map((row) => lines[row]!) }),
    columns: columns.map((column) => ({
      name: column.name,
      cells: rows.map((row) => cellText(column, row)),
    })),
  };
}

function cellText(column: Column, row: number): string {
  if (column.kind === 'number') {
    const value = column.numbers[row]!;
    return Number.isNaN(value) ? '' : String(value);
  }
  return column.categories[column.codes[row]!] ?? '';
}
