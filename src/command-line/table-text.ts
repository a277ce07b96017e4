import { count } from '../analysis/words/format.ts';
import type { Column, Table } from '../data/table.ts';

const shownRows = 10;
const shownSkips = 20;

/** How a file was understood, and its first rows, for a terminal. */
export function tableText({ reading, columns, rows }: Table): string {
  const { format, compressed, encoding, delimiter, decimal, header, skipped, skippedCount } = reading;
  const facts = [
    `${format}${compressed ? ', gzip' : ''}`,
    encoding,
    delimiter !== undefined && `delimiter ${delimiter === '\t' ? 'tab' : `“${delimiter}”`}`,
    decimal !== undefined && `decimal mark “${decimal}”`,
    header !== undefined && (header ? 'header' : 'no header'),
    count(rows, 'row'),
    count(columns.length, 'column'),
  ].filter(Boolean);
  const cells = [
    columns.map(({ name }) => name),
    columns.map(({ kind, missing }) => `${kind}${missing > 0 ? `, ${missing} missing` : ''}`),
    ...Array.from({ length: Math.min(rows, shownRows) }, (_, row) =>
      columns.map((column) => cell(column, row)),
    ),
  ];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const lines = cells.map((line) =>
    `  ${line.map((text, column) => text.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  );
  return `${[
    facts.join(', '),
    '',
    ...lines,
    ...(rows > shownRows ? [`  … ${count(rows - shownRows, 'more row')}`] : []),
    ...(skippedCount > 0
      ? [
          '',
          `${count(skippedCount, 'line')} left out or repaired:`,
          ...skipped.slice(0, shownSkips).map(({ row, reason }) => `  line ${row}: ${reason}`),
        ]
      : []),
  ].join('\n')}\n`;
}

function cell(column: Column, row: number): string {
  if (column.kind !== 'number') return column.categories[column.codes[row]!] ?? '–';
  const value = column.numbers[row]!;
  return Number.isNaN(value) ? '–' : String(value);
}
