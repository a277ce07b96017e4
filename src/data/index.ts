import { surveyWithoutFillValues, withoutFillValues } from './fill-values.ts';
import { gunzipped, isGzip } from './gzip.ts';
import { readJson } from './json/json.ts';
import { isNpy, readNpy } from './npy/npy.ts';
import { ok, type Problem, Refusal, type Result } from './problem.ts';
import { takeHead } from './sample.ts';
import type { ByteSource } from './source.ts';
import type { ReadOptions, Table } from './table.ts';
import { readCsv } from './text/csv.ts';
import { asUtf8 } from './text/encoding.ts';
import { decodeText } from './text/field-text.ts';
import { retyped, retypedSurvey } from './text/retype.ts';
import type { Survey } from './text/survey.ts';
import { watched } from './watched.ts';

export interface ReadTableOptions extends ReadOptions {
  /** Asked once, before the columns are read: the names of those to keep. All are kept without it. */
  keep?: (survey: Survey) => readonly string[];
  /** Share of the bytes read, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads a table from bytes of any supported kind; the content decides which, and the name where the content doesn't.
 * Memory follows the columns kept, not the size of the file.
 *
 * @example
 * const table = await readTable(memorySource('a.csv', new TextEncoder().encode('residual\n0.5\n-1')));
 */
export async function readTable(source: ByteSource, options: ReadTableOptions = {}): Promise<Result<Table>> {
  try {
    const { keep, types = {} } = options;
    const table = await read(watched(source, options.onProgress, options.signal), {
      ...options,
      ...(keep && { keep: (survey) => keep(surveyWithoutFillValues(retypedSurvey(survey, types))) }),
    });
    return ok(withMissing(withoutFillValues(retyped(table, types))));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function withMissing(table: Table): Table {
  const missing = new Map(table.columns.map((column) => [column.name, column.missing]));
  const columns = table.reading.columns.map((column) => {
    const count = missing.get(column.name);
    return count === undefined ? column : { ...column, missing: count };
  });
  return { ...table, reading: { ...table.reading, columns } };
}

async function read(source: ByteSource, options: ReadTableOptions): Promise<Table> {
  const head = await takeHead(source, 64 * 1024);
  if (head.length === 0) {
    throw new Refusal('empty-file', 'The file is empty.', 'Choose a file with at least a column of numbers.');
  }
  if (isGzip(head)) {
    const table = await read(gunzipped(source), options);
    return { ...table, reading: { ...table.reading, compressed: true } };
  }
  if (isNpy(head)) return readNpy(source, options.keep);
  if (startsWith(head, 'PAR1') || startsWith(head, 'PARE')) {
    // Rarely needed, and large: loaded on demand.
    const { readParquet } = await import('./parquet/parquet.ts');
    return readParquet(source, options);
  }
  const text = await asUtf8(source, head, options.encoding);
  const textHead = await takeHead(text.source, 4096);
  const start = decodeText(textHead, 0, textHead.length).trimStart();
  if (namedJson.test(source.name) || /^(?:\[\s*[[{"\d\-tfnNI\]]|\{\s*["}])/.test(start)) {
    return readJson(text.source, text.encoding, options, options.keep);
  }
  return readCsv(text.source, text.encoding, options, options.keep);
}

const namedJson = /\.(?:json|jsonl|ndjson)$/i;

const startsWith = (head: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, index) => head[index] === letter.charCodeAt(0));

export type { Problem };
