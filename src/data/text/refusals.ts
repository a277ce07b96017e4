import { Refusal } from '../problem.ts';
import { LF, maxFields } from './record.ts';

/** The longest record in bytes; nothing longer is part of a table. */
export const maxRecord = 8 * 2 ** 20;

/** More rows than this would fill a computer's memory and tell nothing that a sample doesn't. */
const mostRows = 40_000_000;

const sampling = {
  csv: '(head -n 1 file.csv; tail -n +2 file.csv | shuf -n 1000000) > sample.csv',
  jsonl: 'shuf -n 1000000 file.jsonl > sample.jsonl',
};

const tooManyRows = (rows: number, format: keyof typeof sampling): Refusal =>
  new Refusal(
    'too-many-rows',
    `The file has about ${Math.round(rows / 1e6)} million rows; up to ${mostRows / 1e6} million are analyzed.`,
    `Give a random sample, which serves as well. DuckDB draws one, or summarizes all rows in bins, with a query that “residual-diagnostics sql --dialect duckdb --from FILE …” writes; without DuckDB: ${sampling[format]}`,
  );

/**
 * The expected number of rows of a file, extrapolated from its first bytes; undefined if its size is unknown. Refuses
 * too many as soon as this is clear, not after minutes of reading.
 */
export function expectedRows(
  rows: number,
  bytes: number,
  size: number | undefined,
  format: keyof typeof sampling,
): number | undefined {
  if (rows > mostRows) throw tooManyRows(rows, format);
  if (size === undefined || rows === 0) return undefined;
  const expected = (size / bytes) * rows;
  if (expected > 1.1 * mostRows) throw tooManyRows(expected, format);
  return expected;
}

export const unclosedQuote = (row: number): Refusal =>
  new Refusal('unclosed-quote', 'A quote is opened and never closed.', 'Close the quote, or remove it.', {
    row,
  });

export function refuseBinary(head: Uint8Array): void {
  let control = 0;
  const length = Math.min(head.length, 4096);
  for (let at = 0; at < length; at++) {
    const byte = head[at]!;
    if (byte === 0) control += 10;
    else if (byte < 32 && (byte < 9 || byte > 13) && (byte < 28 || byte > 31) && byte > 2) control++;
  }
  if (control > length / 50) {
    throw new Refusal(
      'binary-file',
      'This is binary data, not text.',
      'Export the table as CSV, JSON, Parquet or .npy and open that.',
    );
  }
}

export const lineTooLong = (row: number): Refusal =>
  new Refusal(
    'line-too-long',
    `A line is longer than ${maxRecord / 2 ** 20} MB.`,
    'Check that the file is a table with one line per row.',
    { row },
  );

/** Refuses too many columns before the line is split. */
export function refuseManyColumns(head: Uint8Array): void {
  const end = head.indexOf(LF);
  const line = end < 0 ? head : head.subarray(0, end);
  for (const mark of ',;\t|') {
    let count = 1;
    for (const byte of line) if (byte === mark.charCodeAt(0)) count++;
    if (count > maxFields) {
      throw new Refusal(
        'too-many-columns',
        `The first line has at least ${count.toLocaleString('en')} fields; up to ${maxFields.toLocaleString('en')} can be read.`,
        'Check the delimiter, or keep only the columns of interest in the file.',
        { row: 1 },
      );
    }
  }
}
