import { count } from '../analysis/words/format.ts';
import { printable, shortened } from '../data/printable.ts';
import type { Column, Table } from '../data/table.ts';

const shownRows = 10;
const shownSkips = 20;
const widestCell = 200;
const shownColumns = 200;

/** How a file was read, and its first rows, for a terminal. */
export function tableText({ reading, columns: all, rows }: Table): string {
  const columns = all.slice(0, shownColumns);
  const { format, compressed, encoding, delimiter, decimal, header } = reading;
  const { skipped, skippedCount, notices } = reading;
  const facts = [
    `${format}${compressed ? ', gzip' : ''}`,
    encoding,
    delimiter !== undefined && `delimiter ${delimiter === '\t' ? 'tab' : `“${shown(delimiter)}”`}`,
    decimal !== undefined && `decimal separator “${decimal}”`,
    header !== undefined && (header ? 'header' : 'no header'),
    count(rows, 'row'),
    count(all.length, 'column'),
  ].filter(Boolean);
  const cells = [
    columns.map(({ name }) => shown(name)),
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
    ...(all.length > shownColumns ? [`  … ${count(all.length - shownColumns, 'more column')}`] : []),
    ...(rows > shownRows ? [`  … ${count(rows - shownRows, 'more row')}`] : []),
    ...(skippedCount > 0
      ? [
          '',
          `${count(skippedCount, 'line')} left out or repaired:`,
          ...skipped.slice(0, shownSkips).map(({ row, reason }) => `  line ${row}: ${shown(reason)}`),
        ]
      : []),
    ...notices.flatMap(({ text, advice }) => ['', printable(text), `  ${printable(advice)}`]),
  ].join('\n')}\n`;
}

const shown = (text: string): string => shortened(printable(text), widestCell);

function cell(column: Column, row: number): string {
  if (column.kind !== 'number') return shown(column.categories[column.codes[row]!] ?? '–');
  const value = column.numbers[row]!;
  return Number.isNaN(value) ? '–' : String(value);
}
