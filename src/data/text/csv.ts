import { CodedBuilder, exactly, NumberBuilder } from '../columns.ts';
import { Refusal } from '../problem.ts';
import { type SourceSample, takeHead, takeSample } from '../sample.ts';
import type { ByteSource } from '../source.ts';
import type { Column, Encoding, ReadOptions, Table } from '../table.ts';
import { arffHeader, arffLayout } from './arff.ts';
import { type ByteBlock, detectDialect } from './dialect.ts';
import { findLayout, type Layout } from './layout.ts';
import { CR, Fields, LF, readRecord } from './record.ts';
import {
  expectedRows,
  lineTooLong,
  maxRecord,
  refuseBinary,
  refuseManyColumns,
  unclosedQuote,
} from './refusals.ts';
import { Scanner } from './scanner.ts';
import { type Survey, surveyText } from './survey.ts';

/** The number of bytes that the scanner may read beyond the end. */
const slack = 33;
const dialectBytes = 16 * 1024;
/** The number of cells to allocate before the length of the table is known. */
const firstCells = 2 ** 20;

/**
 * Reads delimited text in UTF-8 or a single-byte encoding. Streams it at most twice: again only if a column that
 * looked numeric in the sample turns out to be something else.
 */
export async function readCsv(
  source: ByteSource,
  encoding: Encoding,
  options: ReadOptions,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  const layout = await survey(source, options);
  const seen = surveyText(layout.names, layout.kinds, layout.sample, layout.decimal);
  const wanted = new Set(keep ? keep(seen) : layout.names);
  const coded = new Set(layout.names.filter((_, column) => layout.kinds[column] !== 'number'));
  // Room for the first piece of the file; very wide tables begin with a few rows.
  const capacity = Math.max(8, Math.min(1024, Math.floor(firstCells / layout.width)));
  for (;;) {
    const builders = Array.from({ length: layout.width }, (_, column) => {
      const name = layout.names[column];
      if (name === undefined || !wanted.has(name)) return undefined;
      return coded.has(name) ? new CodedBuilder(capacity) : new NumberBuilder(capacity);
    });
    const scanner = new Scanner(layout, builders, encoding === 'windows-1252', capacity);
    await scanAll(source, layout, scanner);
    const { rows } = scanner;
    if (rows === 0) throw noRows(layout);
    const columns = builders.map((builder, column) =>
      builder?.finish(layout.names[column]!, rows, layout.decimal),
    );
    const wrong = layout.names.filter((_, column) => builders[column] && !columns[column]);
    if (wrong.length === 0) return tableOf(layout, columns, scanner, encoding);
    for (const name of wrong) coded.add(name);
  }
}

const noRows = (layout: Layout): Refusal =>
  new Refusal(
    'no-rows',
    `There is a header (${layout.names.slice(0, 8).join(', ')}) but no data row.`,
    'Add rows below the header.',
    { row: layout.line - 1 },
  );

function tableOf(
  layout: Layout,
  columns: readonly (Column | undefined)[],
  scanner: Scanner,
  encoding: Encoding,
): Table {
  return {
    reading: {
      format: layout.format,
      compressed: false,
      encoding,
      delimiter: String.fromCharCode(layout.dialect.delimiter),
      decimal: layout.decimal,
      header: layout.header,
      columns: layout.names.map((name, column) => ({
        name,
        kind: columns[column]?.kind ?? layout.kinds[column]!,
      })),
      ...scanner.account.summary,
    },
    columns: columns.filter((column) => column !== undefined),
    rows: scanner.rows,
    lines: exactly(scanner.lines, scanner.rows),
    tail: scanner.tail.cells,
  };
}

/** Detects the dialect and the layout from a sample. */
async function survey(source: ByteSource, options: ReadOptions): Promise<Layout> {
  let sample = await takeSample(source);
  for (let size = sample.head.length * 8; !sample.whole && !hasFourLines(sample.head); size *= 8) {
    if (sample.head.length >= maxRecord) {
      refuseManyColumns(sample.head);
      throw lineTooLong(1);
    }
    const head = await takeHead(source, Math.min(size, maxRecord));
    sample = { ...sample, head, whole: head.length < Math.min(size, maxRecord) };
  }
  refuseBinary(sample.head);
  refuseManyColumns(sample.head);
  const separator = /^\s*(?:sep|delim)=(.)\r?\n/i.exec(String.fromCharCode(...sample.head.subarray(0, 32)));
  const delimiter = options.delimiter ?? separator?.[1];
  const arff = arffHeader(sample.head);
  const blocks = blocksOf(arff ? { ...sample, head: sample.head.subarray(arff.offset) } : sample);
  const small = blocks.map((block) => ({
    bytes: block.bytes.subarray(0, Math.max(dialectBytes, firstLines(block.bytes))),
    final: block.final && block.bytes.length <= dialectBytes,
  }));
  const dialect = detectDialect(small, delimiter?.charCodeAt(0));
  const wishes = arff ? { ...options, header: false } : options;
  const layout = findLayout(blocks, dialect, wishes, separator ? 1 : 0);
  if (!layout)
    throw new Refusal(
      'empty-file',
      'The file holds no data.',
      'Choose a file with at least a column of numbers.',
    );
  return arff ? arffLayout(layout, arff) : layout;
}

/** Cuts a sample into whole lines, as far as the line ends alone tell. */
function blocksOf({ head, whole, pieces }: SourceSample): ByteBlock[] {
  const trimmed = pieces
    .map((piece) => piece.subarray(piece.indexOf(LF) + 1))
    .filter((piece) => piece.length > 0 && piece.includes(LF));
  return [{ bytes: head, final: whole }, ...trimmed.map((bytes) => ({ bytes, final: false }))];
}

/** The length of the first four lines in bytes. */
function firstLines(bytes: Uint8Array): number {
  let at = 0;
  for (let line = 0; line < 4; line++) {
    const next = bytes.indexOf(LF, at);
    if (next < 0) return bytes.length;
    at = next + 1;
  }
  return at;
}

function hasFourLines(bytes: Uint8Array): boolean {
  let ends = 0;
  for (let at = 0; at < bytes.length && ends < 4; at++) if (bytes[at] === LF || bytes[at] === CR) ends++;
  return ends === 4;
}

/** The refusal of a record without an end, caused by an unclosed quotation mark or by a line without an end. */
function endless(bytes: Uint8Array, layout: Layout, scanner: Scanner): Refusal {
  const fields = new Fields();
  readRecord(bytes, 0, bytes.length, true, layout.dialect, fields);
  return fields.unclosed >= 0 ? unclosedQuote(scanner.line) : lineTooLong(scanner.line);
}

async function scanAll(source: ByteSource, layout: Layout, scanner: Scanner): Promise<void> {
  let buffer = new Uint8Array(2 ** 20);
  let filled = 0;
  let skip = layout.offset;
  let read = 0;
  let scanFrom = 0;
  for await (let chunk of source.chunks()) {
    if (skip > 0) {
      const skipped = Math.min(skip, chunk.length);
      skip -= skipped;
      chunk = chunk.subarray(skipped);
    }
    read += chunk.length;
    if (filled + chunk.length + slack > buffer.length) {
      const larger = new Uint8Array(Math.max(2 * buffer.length, filled + chunk.length + slack));
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
    buffer.set(chunk, filled);
    filled += chunk.length;
    // An incomplete record is scanned again only after its length doubled, which keeps the time linear.
    if (filled < scanFrom) continue;
    buffer[filled] = LF;
    const consumed = scanner.scan(buffer, filled, false);
    const expected = expectedRows(scanner.rows, read - (filled - consumed), source.size, 'csv');
    if (expected !== undefined) scanner.reserve(expected);
    buffer.copyWithin(0, consumed, filled);
    filled -= consumed;
    scanFrom = consumed === 0 ? 2 * filled : 0;
    if (filled > maxRecord) throw endless(buffer.subarray(0, filled), layout, scanner);
  }
  buffer[filled] = LF;
  scanner.scan(buffer, filled, true);
}
