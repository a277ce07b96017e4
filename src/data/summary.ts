import type { Column, Reading, Table } from './table.ts';

/** What the reader understood, as JSON: the `table` command's document. */
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

/** Cells that are written at once, and about how many characters of text they may hold together. */
const mostCells = 4096;
const mostCharacters = 2 ** 20;

/**
 * The summary as JSON, in pieces: a table of many rows makes a document longer than a string can be. Missing cells are
 * null; so are infinite numbers, which JSON can't hold.
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

/** An object's JSON without its last brace. */
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
