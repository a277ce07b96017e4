import { isFooter } from './footer.ts';

/** Whether a line underlines the names of columns: `----- -------`, `=====  ====`. */
const isUnderline = (line: string): boolean =>
  /^\s*(?:-+|=+)(?:\s+(?:-+|=+))+\s*$/.test(line) && /--|==/.test(line);

/** The underline is among the first lines, up to this index. */
const lastUnderline = 3;

interface ColumnSpan {
  start: number;
  end: number;
}

/**
 * The cells of a table with underlined names, as written by sqlite, SQL Server, Oracle and Pandoc. A column is as
 * wide as its line, so cells can contain spaces. Undefined if the text is not such a table, or if a cell extends into
 * the gap between two lines. The first row has the names.
 *
 * @example ruledTable('y    p\n---  ---\n1    2') // [['y', 'p'], ['1', '2']]
 */
export function ruledTable(text: string): string[][] | undefined {
  if (text.includes('\t')) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const underline = lines.findIndex(isUnderline);
  if (underline < 0 || underline > lastUnderline) return undefined;
  const spans = [...lines[underline]!.matchAll(/[-=]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  // If the first line is a rule too, the names are below it.
  const names = lines[underline - 1] ?? lines[underline + 1]!;
  const isOfBody = (line: string, index: number) =>
    index > underline && line !== names && !isUnderline(line) && !/^\s*-+\s*$/.test(line) && !isFooter(line);
  const rows = [names, ...lines.filter(isOfBody)];
  if (rows.length < 2 || !rows.every((line) => hasGaps(line, spans))) return undefined;
  return rows.map((line) => cellsOf(line, spans));
}

const hasGaps = (line: string, spans: readonly ColumnSpan[]): boolean =>
  spans.every(({ end }, column) => line.slice(end, spans[column + 1]?.start).trim() === '');

const cellsOf = (line: string, spans: readonly ColumnSpan[]): string[] =>
  spans.map((_, column) =>
    line.slice(column === 0 ? 0 : spans[column]!.start, spans[column + 1]?.start).trim(),
  );
