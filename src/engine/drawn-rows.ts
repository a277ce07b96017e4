import type { Plots } from '../analysis/drawings/plots.ts';
import type { Column, Table } from '../data/table.ts';
import type { DrawnRow } from './protocol.ts';

/** Line and cells of every row that a plot draws as a point, so that a point can show where it comes from. */
export function drawnRows({ columns, lines, places }: Table, plots: Plots): DrawnRow[] {
  const drawings = [
    ...(plots.quantiles ?? []),
    plots.scatter,
    plots.scaleLocation,
    plots.sequence,
    ...(plots.scaled?.quantiles ?? []),
    plots.scaled?.scatter,
    plots.farthest,
  ];
  const rows = new Set(drawings.flatMap((drawing) => drawing?.rows ?? []));
  return [...rows].map((row) => ({
    row,
    place: places?.[row] ?? row,
    ...(lines && { line: lines[row]! }),
    cells: columns.map((column) => ({ name: column.name, value: cellText(column, row) })),
  }));
}

function cellText(column: Column, row: number): string {
  if (column.kind === 'number') {
    const value = column.numbers[row]!;
    return Number.isNaN(value) ? '' : String(value);
  }
  return column.categories[column.codes[row]!] ?? '';
}
