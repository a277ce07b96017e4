import { Account } from '../account.ts';
import { listsPaired } from '../notices.ts';
import { listsDiffer } from '../paired-lists.ts';
import { Refusal } from '../problem.ts';
import { join, takeHead } from '../sample.ts';
import type { ByteSource } from '../source.ts';
import type { Encoding, Table } from '../table.ts';
import { decodeText } from '../text/field-text.ts';
import { CR, LF } from '../text/record.ts';
import { expectedRows } from '../text/refusals.ts';
import { type Survey, surveyedCells } from '../text/survey.ts';
import { decimalOf, finishAlike, ValueBuilder } from '../value-builder.ts';
import { FieldColumns } from './fields.ts';
import { type PairedRecords, pairedRecords } from './paired-records.ts';
import { parseJson } from './parse.ts';

const surveyBytes = 128 * 1024;
/** The number of rows is estimated again after this many. */
const rowsBetweenLooks = 2 ** 14;
const maxLine = 64 * 2 ** 20;

/** Whether a file is JSON Lines: by its name, or because its first line is a complete document and more follow. */
export async function isLines(source: ByteSource): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(source.name)) return true;
  const head = await takeHead(source, surveyBytes);
  const [first = '', second = ''] = decodeText(head, 0, head.length)
    .trimStart()
    .split(/\r?\n\s*/, 2);
  if (!/^[[{"\d-]/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** Streams JSON Lines: one value per line, which is a record, a row or a number. */
export async function readJsonLines(
  source: ByteSource,
  encoding: Encoding,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  const records = await firstRecords(source);
  const paired = pairedRecords(records.map(({ value }) => value));
  const first = keep && firstRows(records, paired);
  const rows = new Rows(paired, first && new Set(keep(surveyOf(first))));
  const account = new Account();
  let lines = 0;
  let nextLook = rowsBetweenLooks;
  for await (const { text, line, end } of linesOf(source)) {
    if (rows.add(parseJson(text, line), line)) lines++;
    else account.leaveOut(line, listsDiffer);
    if (rows.count < nextLook) continue;
    expectedRows(rows.count, end, source.size, 'jsonl');
    nextLook = rows.count + rowsBetweenLooks;
  }
  if (rows.count === 0)
    throw new Refusal(
      'empty-file',
      'The file holds no data.',
      'Choose a file with at least a column of numbers.',
    );
  // Columns that are not wanted, too, tell how decimals are written.
  const columns = rows.finish(first?.decimal);
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  rows.fields.tell(account);
  if (paired) account.notice(listsPaired({ columns: paired.names, records: lines, rows: rows.count }));
  return {
    reading: {
      format: 'jsonl',
      compressed: false,
      encoding,
      columns: rows.fields.finish().map(({ name }) => ({ name, kind: kinds.get(name) ?? 'text' })),
      ...account.summary,
    },
    columns,
    rows: rows.count,
    lines: Uint32Array.from(rows.lines),
  };
}

interface LineRecord {
  value: unknown;
  line: number;
}

async function firstRecords(source: ByteSource): Promise<LineRecord[]> {
  const records: LineRecord[] = [];
  for (const [index, line] of (await firstLines(source)).entries()) {
    if (line.trim() !== '' && records.length < mostSurveyed)
      records.push({ value: parseJson(line, index + 1), line: index + 1 });
  }
  return records;
}
const mostSurveyed = 400;

function firstRows(records: readonly LineRecord[], paired: PairedRecords | undefined): Rows {
  const rows = new Rows(paired);
  for (const { value, line } of records) rows.add(value, line);
  return rows;
}

const surveyOf = (rows: Rows): Survey => ({
  columns: rows
    .finish()
    .map((column) => ({ name: column.name, kind: column.kind, sample: surveyedCells(column) })),
});

/** The complete lines at the start of a file, reading more bytes until there is at least one. */
async function firstLines(source: ByteSource): Promise<string[]> {
  for (let bytes = surveyBytes; ; bytes *= 8) {
    const head = await takeHead(source, bytes);
    const whole = head.length < bytes;
    const end = whole ? head.length : head.lastIndexOf(LF);
    if (end >= 0) return decodeText(head, 0, end).split(/\r?\n/);
    if (bytes > maxLine) return [];
  }
}

class Rows {
  count = 0;
  lines: number[] = [];
  readonly fields: FieldColumns<ValueBuilder | undefined>;

  constructor(
    private readonly paired: PairedRecords | undefined,
    wanted?: ReadonlySet<string>,
  ) {
    this.fields = new FieldColumns(
      (name) => (wanted && !wanted.has(name) ? undefined : new ValueBuilder()),
      (builder, value) => {
        if (!builder || builder.rows > this.count) return;
        builder.fill(this.count);
        builder.put(value);
      },
    );
  }

  /** Adds the rows of a line; false if it has none. */
  add(value: unknown, line: number): boolean {
    const rows = this.paired?.rowsOf(value) ?? [value];
    for (const row of rows) {
      this.fields.add(row);
      this.count++;
      this.lines.push(line);
    }
    return rows.length > 0;
  }

  finish(decimal = this.decimal): Table['columns'] {
    for (const { values } of this.kept) values.fill(this.count);
    return finishAlike(this.kept, decimal);
  }

  get decimal(): '.' | ',' {
    return decimalOf(this.kept.map(({ values }) => values));
  }

  private get kept(): { name: string; values: ValueBuilder }[] {
    return this.fields.finish().flatMap(({ name, column }) => (column ? [{ name, values: column }] : []));
  }
}

/** The nonblank lines, each with its number and the offset after it. */
async function* linesOf(source: ByteSource): AsyncGenerator<{ text: string; line: number; end: number }> {
  // Pieces of an incomplete line, joined once at its end, because a line can arrive in thousands of them.
  let begun: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  let before = 0;
  for await (const chunk of source.chunks()) {
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      const text = lineText(join([...begun, chunk.subarray(at, end)]));
      if (text.trim() !== '') yield { text, line, end: before + end + 1 };
      line++;
      at = end + 1;
      begun = [];
      length = 0;
    }
    before += chunk.length;
    begun.push(chunk.slice(at));
    length += chunk.length - at;
    if (length > maxLine) {
      throw new Refusal(
        'line-too-long',
        `A line is longer than ${maxLine / 2 ** 20} MB.`,
        'Put each record on a line of its own.',
        { row: line },
      );
    }
  }
  const text = lineText(join(begun));
  if (text.trim() !== '') yield { text, line, end: before };
}

const lineText = (bytes: Uint8Array): string =>
  decodeText(bytes, 0, bytes.at(-1) === CR ? bytes.length - 1 : bytes.length);
