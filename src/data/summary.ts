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

/** Missing cells are null; so are infinite numbers, which JSON can't hold. */
export function tableSummary({ reading, columns, rows }: Table): TableSummary {
  const { format, compressed, encoding, delimiter, decimal, header } = reading;
  const { skipped, skippedCount, leftOut, notices } = reading;
  return {
    format,
    compressed,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(header !== undefined && { header }),
    columns: columns.map((column) => {
      const { name, kind, missing } = column;
      return { name, kind, missing, values: cellValues(column) };
    }),
    rows,
    skipped,
    skippedCount,
    leftOut,
    notices,
  };
}

function cellValues(column: Column): (number | string | boolean | null)[] {
  if (column.kind === 'number') {
    return Array.from(column.numbers, (value) => (Number.isFinite(value) ? value : null));
  }
  const categories = column.categories.map((text) =>
    column.kind === 'boolean' ? text.toLowerCase() === 'true' : text,
  );
  return Array.from(column.codes, (code) => (code < 0 ? null : categories[code]!));
}
