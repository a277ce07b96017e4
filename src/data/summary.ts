import type { Column, Reading, Table } from './table.ts';

/** How a file was read, as JSON: the output of the `table` command. */
export interface TableSummary {
  format: Reading['format'];
  compressed: boolean;
  encoding?: Reading['encoding'];
  delimiter?: string;
  decimal?: '.' | ',';
  header?: boolean;
  columns: {
    name: string;
    kind: Column['kind'];
    missing: number;
    values: (number | string | boolean | null)[];
  }[];
  rows: number;
  skipped: { row: number; reason: string }[];
  skippedCount: number;
  leftOut: Reading['leftOut'];
  notices: Reading['notices'];
}

/** The number of cells written at once, and roughly the number of characters that they may have in total. */
const mostCells = 4096;
const mostCharacters = 2 ** 20;

/**
 * The summary as JSON, in pieces, because the document of a long table can exceed the longest string. Missing cells
 * are null; so are infinite numbers, which JSON can't represent.
 */
export function* summaryJson({ reading, columns, rows }: Table): Generator<string> {
  const { format, compressed, encoding, delimiter, decimal, header } = reading;
  const { skipped, skippedCount, leftOut, notices } = reading;
  yield `${opened({ format, compressed, encoding, delimiter, decimal, header })},"columns":[`;
  for (const [index, column] of columns.entries()) {
    const { name, kind, missing } = column;
    yield `${index === 0 ? '' : ','}${opened({ name, kind, missing })},"values":[`;
    const value = cellsOf(column);
    const slice = cellsAtOnce(column);
    for (let from = 0; from < rows; from += slice) {
      const cells = Array.from({ length: Math.min(slice, rows - from) }, (_, offset) => value(from + offset));
      yield (from === 0 ? '' : ',') + JSON.stringify(cells).slice(1, -1);
    }
    yield ']}';
  }
  yield `],${JSON.stringify({ rows, skipped, skippedCount, leftOut, notices }).slice(1)}`;
}

/** The JSON of an object without its closing brace. */
const opened = (fields: object): string => JSON.stringify(fields).slice(0, -1);

function cellsAtOnce(column: Column): number {
  if (column.kind === 'number') return mostCells;
  const longest = column.categories.reduce((most, { length }) => Math.max(most, length), 1);
  return Math.max(1, Math.min(mostCells, Math.floor(mostCharacters / longest)));
}

function cellsOf(column: Column): (row: number) => number | string | boolean | null {
  if (column.kind === 'number') {
    const { numbers } = column;
    return (row) => (Number.isFinite(numbers[row]) ? numbers[row]! : null);
  }
  const { codes } = column;
  const categories = column.categories.map((text) =>
    column.kind === 'boolean' ? text.toLowerCase() === 'true' : text,
  );
  return (row) => (codes[row]! < 0 ? null : categories[codes[row]!]!);
}
