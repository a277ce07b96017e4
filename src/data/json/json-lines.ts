import { Account } from '../account.ts';
import { Refusal } from '../problem.ts';
import { takeHead } from '../sample.ts';
import type { ByteSource } from '../source.ts';
import type { Reading, Table } from '../table.ts';
import { decodeText } from '../text/field-text.ts';
import { CR, LF } from '../text/record.ts';
import { type Survey, sampleOf } from '../text/survey.ts';
import { ValueBuilder } from '../value-builder.ts';
import { FieldColumns } from './fields.ts';
import { parseJson } from './parse.ts';

const surveyBytes = 128 * 1024;
const maxLine = 64 * 2 ** 20;

/** By name; or because the first line is a document of its own and a second one follows. */
export async function isLines(source: ByteSource): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(source.name)) return true;
  const head = await takeHead(source, surveyBytes);
  const [first, second] = decodeText(head, 0, head.length)
    .trimStart()
    .split(/\r?\n\s*/, 2);
  if (!first || !second || !/^[[{"\d-]/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** One value a line: a record, a row, or a number. Streams. */
export async function readJsonLines(
  source: ByteSource,
  encoding: NonNullable<Reading['encoding']>,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  const kept = keep && new Set(keep(await surveyLines(source)));
  const rows = new Rows(kept);
  for await (const { text, line } of linesOf(source)) rows.add(parseJson(text, line), line);
  if (rows.count === 0)
    throw new Refusal(
      'empty-file',
      'The file holds no data.',
      'Choose a file with at least a column of numbers.',
    );
  const columns = rows.finish();
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const account = new Account();
  rows.fields.tell(account);
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

async function surveyLines(source: ByteSource): Promise<Survey> {
  const head = await takeHead(source, surveyBytes);
  const rows = new Rows();
  const text = decodeText(head, 0, head.length);
  const complete = head.length < surveyBytes ? text : text.slice(0, text.lastIndexOf('\n'));
  for (const [index, line] of complete.split('\n').entries()) {
    if (line.trim() !== '' && rows.count < 400) rows.add(parseJson(line, index + 1), index + 1);
  }
  return {
    columns: rows
      .finish()
      .map((column) => ({ name: column.name, kind: column.kind, sample: sampleOf(column) })),
  };
}

class Rows {
  count = 0;
  lines: number[] = [];
  readonly fields: FieldColumns<ValueBuilder | undefined>;

  constructor(kept?: ReadonlySet<string>) {
    this.fields = new FieldColumns(
      (name) => (kept && !kept.has(name) ? undefined : new ValueBuilder()),
      (builder, value) => {
        if (!builder || builder.rows > this.count) return;
        builder.fill(this.count);
        builder.put(value);
      },
    );
  }

  add(value: unknown, line: number): void {
    this.fields.add(value);
    this.count++;
    this.lines.push(line);
  }

  finish(): Table['columns'] {
    return this.fields.finish().flatMap(({ name, column }) => {
      column?.fill(this.count);
      return column ? [column.finish(name)] : [];
    });
  }
}

/** Lines that aren't blank, with their numbers. */
async function* linesOf(source: ByteSource): AsyncGenerator<{ text: string; line: number }> {
  let rest = new Uint8Array(0);
  let line = 1;
  for await (const chunk of source.chunks()) {
    let bytes = chunk;
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
    }
    let at = 0;
    for (let end = bytes.indexOf(LF, Math.max(at, rest.length)); end >= 0; end = bytes.indexOf(LF, at)) {
      const text = decodeText(bytes, at, end > at && bytes[end - 1] === CR ? end - 1 : end);
      if (text.trim() !== '') yield { text, line };
      line++;
      at = end + 1;
    }
    rest = bytes.slice(at);
    if (rest.length > maxLine) {
      throw new Refusal(
        'line-too-long',
        `A line is longer than ${maxLine / 2 ** 20} MB.`,
        'Put each record on a line of its own.',
        { row: line },
      );
    }
  }
  const text = decodeText(rest, 0, rest.length);
  if (text.trim() !== '') yield { text, line };
}
