import type { Column, Table } from '../table.ts';
import { cellNumber, isMissing } from './cell.ts';

/** A first look at a file, enough to guess the role of each column before any column is kept. */
export interface Survey {
  columns: SurveyColumn[];
}

export interface SurveyColumn {
  name: string;
  /** The kind according to the sample; the whole column may turn out different. */
  kind: Column['kind'];
  /** Values of a few hundred rows from all over the file, the same rows in every column; null if missing. */
  sample: (number | string | null)[];
  /** For a derived column: the columns of the file that it combines. */
  saysInOne?: readonly string[];
}

export function surveyText(
  names: readonly string[],
  kinds: readonly Column['kind'][],
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
): Survey {
  const value = (cell: string, kind: Column['kind']): number | string | null => {
    if (isMissing(cell)) return null;
    return kind === 'number' ? (cellNumber(cell, decimal) ?? null) : cell;
  };
  return {
    columns: names.map((name, column) => {
      const kind = kinds[column]!;
      return { name, kind, sample: rows.map((cells) => value(cells[column] ?? '', kind)) };
    }),
  };
}

/** The cells of a column for a survey, at most `most` of them, evenly spaced. */
export function surveyedCells(column: Column, most = Number.POSITIVE_INFINITY): (number | string | null)[] {
  const rows = column.kind === 'number' ? column.numbers.length : column.codes.length;
  if (rows > most) {
    const step = rows / most;
    return Array.from({ length: most }, (_, index) => valueAt(column, Math.floor(index * step)));
  }
  return Array.from({ length: rows }, (_, row) => valueAt(column, row));
}

function valueAt(column: Column, row: number): number | string | null {
  if (column.kind !== 'number') return column.codes[row]! < 0 ? null : column.categories[column.codes[row]!]!;
  const value = column.numbers[row]!;
  return Number.isNaN(value) ? null : value;
}

/** The most rows of a table that are surveyed. */
const mostRows = 500;

/** A survey of a table that has been read. */
export const surveyOf = ({ columns }: Table): Survey => ({
  columns: columns.map((column) => ({
    name: column.name,
    kind: column.kind,
    sample: surveyedCells(column, mostRows),
  })),
});
