import { countHeaderRows } from '../../../src/data/text/header.ts';
import type { Row } from '../../../src/data/text/rows.ts';

/** Rows as the sample has them: cells parted by commas, one row a line. */
export const rowsOf = (...lines: string[]): Row[] =>
  lines.map((text, index) => ({ cells: text.split(','), offset: 0, line: index + 1, next: index + 2 }));

/** How many of the first rows are header, above columns of these kinds: n(umber), t(ext), d(ate). */
export function headerRows(kinds: string, ...lines: string[]): number {
  const rows = rowsOf(...lines);
  const names = { n: 'number', t: 'text', d: 'date' } as const;
  return countHeaderRows(rows, {
    rows: rows.slice(1),
    kinds: [...kinds].map((kind) => names[kind as keyof typeof names]),
    decimal: '.',
  });
}
