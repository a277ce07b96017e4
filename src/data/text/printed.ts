import type { Notice } from '../notice.ts';
import * as notices from '../notices.ts';
import { join } from '../sample.ts';
import { type ByteSource, memorySource } from '../source.ts';
import { drawnTable } from './drawn-table.ts';
import { decodeText } from './field-text.ts';
import { alignedTable, maybeWrapped, wrappedTable } from './printed-columns.ts';
import { printedVector } from './printed-vector.ts';
import { ruledTable } from './ruled-table.ts';
import { typedTable } from './typed-table.ts';
import { wekaPredictions } from './weka-predictions.ts';

/** Nobody prints more than this. */
const mostBytes = 8 * 2 ** 20;

/** A program's printed output converted to delimited text. */
export interface Printed {
  source: ByteSource;
  notice: Notice;
}

/** Whether a text may be a printed vector or table, judging by its start; the last line may be cut. */
export function maybePrinted(start: string): boolean {
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '');
  const whole = lines.length > 4 ? lines.slice(0, 4) : lines;
  const vector = /^\s*\[1\]\s/.test(start) ? lines.slice(0, 1) : whole;
  return (
    printedVector(vector.join('\n')) !== undefined ||
    printedTable(lines.slice(0, linesOfStart).join('\n')) !== undefined ||
    maybeWrapped(whole)
  );
}

/** The most lines that people write above a pasted table. */
const linesOfStart = 20;

/** Reads a printed vector or table; undefined if the text is neither. */
export async function readPrinted(source: ByteSource): Promise<Printed | undefined> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of source.chunks()) {
    read += chunk.length;
    if (read > mostBytes) return undefined;
    pieces.push(chunk.slice());
  }
  const text = decodeText(join(pieces), 0, read);
  const vector = printedVector(text);
  if (vector) {
    const { values, names } = vector;
    // R calls an unnamed column x.
    const rows = [
      names ? ['name', 'x'] : ['x'],
      ...values.map((value, i) => (names ? [names[i]!, value] : [value])),
    ];
    return { source: delimited(source.name, rows), notice: notices.printedVector({ values: values.length }) };
  }
  const rows = printedTable(text);
  return (
    rows && { source: delimited(source.name, rows), notice: notices.printedTable({ rows: rows.length - 1 }) }
  );
}

const printedTable = (text: string): string[][] | undefined =>
  typedTable(text) ??
  drawnTable(text) ??
  ruledTable(text) ??
  wekaPredictions(text) ??
  wrappedTable(text) ??
  alignedTable(text);

const delimited = (name: string, rows: readonly (readonly string[])[]): ByteSource =>
  memorySource(name, new TextEncoder().encode(rows.map((cells) => cells.join('\t')).join('\n')));
