import { cellKind } from './cell.ts';
import type { ByteBlock } from './dialect.ts';
import { type Dialect, Fields, readRecord } from './record.ts';

/** A record of the sample, as text. */
export interface Row {
  cells: string[];
  offset: number;
  /** The first line (from 1) that it occupies, and the line after it. */
  line: number;
  next: number;
}

export function readRows({ bytes, final }: ByteBlock, dialect: Dialect, limit: number): Row[] {
  const fields = new Fields();
  const rows: Row[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length && rows.length < limit; at = fields.next) {
    if (!readRecord(bytes, at, bytes.length, final, dialect, fields)) break;
    const cells = Array.from({ length: fields.count }, (_, index) => fields.text(index, bytes, dialect));
    rows.push({ cells, offset: at, line, next: line + fields.lines });
    line += fields.lines;
  }
  return rows;
}

export const filled = (rows: readonly Row[]): Row[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell !== ''));

/** The cells that are not empty. */
export const present = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

/** Whether a row has numbers and nothing else. */
export const isNumericRow = (cells: readonly string[], decimal: '.' | ','): boolean => {
  const held = present(cells);
  return held.length > 0 && held.every((cell) => cellKind(cell, decimal) === 'number');
};
