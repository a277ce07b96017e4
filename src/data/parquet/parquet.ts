import { Account } from '../account.ts';
import { isBomb, maxRatio } from '../growth.ts';
import { Refusal } from '../problem.ts';
import type { ByteSource } from '../source.ts';
import type { Table } from '../table.ts';
import { type Survey, surveyedCells } from '../text/survey.ts';
import { decimalOf, finishAlike, ValueBuilder } from '../value-builder.ts';
import { pauses } from '../watched.ts';
import { wholeSource } from '../whole.ts';
import { Damage } from './damage.ts';
import { type ParquetColumn, type RandomAccess, readFooter } from './footer.ts';
import type { Took } from './page-check.ts';
import { pagesOf, type Range } from './pages.ts';

const limit = 1024 * 2 ** 20;
/** The number of places in the file that a survey samples, and the rows at each. */
const stretches = 8;
const stretch = 50;

interface Options {
  keep?: (survey: Survey) => readonly string[];
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads Apache Parquet; hyparquet decodes the values. Only the wanted columns are read, and nested ones are left out.
 * hyparquet trusts the file, so all its input is checked first: a damaged or malicious file ends in a problem and
 * takes no more time and memory than a valid one.
 */
export async function readParquet(source: ByteSource, options: Options): Promise<Table> {
  try {
    return await read(await randomAccess(source), options);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Damage ? error.message : 'its parts are inconsistent';
    throw new Refusal(
      'broken-parquet',
      `The Parquet file can’t be read: ${reason}.`,
      'Write or download it again, or export it as CSV.',
    );
  }
}

async function read(file: RandomAccess, { keep, onProgress, signal }: Options): Promise<Table> {
  const { rows, columns } = await readFooter(file);
  if (rows === 0) throw new Refusal('no-rows', 'The Parquet file has no rows.', 'Write it again with rows.');
  if (columns.length === 0) {
    throw new Refusal(
      'only-nested',
      'The Parquet file has only nested columns.',
      'Write what is in them as columns of their own.',
    );
  }
  const took = memory(file.size);
  took(rows * 8);
  const pause = pauses(signal);
  const each = async <T>(
    chosen: readonly ParquetColumn[],
    ranges: readonly Range[],
    finish: (name: string, values: ValueBuilder) => T,
    tell?: (fraction: number) => void,
  ): Promise<T[]> => {
    const finished: T[] = [];
    for (const column of chosen) {
      const builder = new ValueBuilder();
      for await (const { first, values } of named(column, pagesOf(column, file, ranges, took))) {
        for (const { start, end } of ranges) {
          const last = Math.min(end - first, values.length);
          for (let index = Math.max(0, start - first); index < last; index++) builder.put(values[index]);
        }
        if (await pause()) tell?.((finished.length + builder.rows / rows) / chosen.length);
      }
      finished.push(finish(column.field.name, builder));
    }
    return finished;
  };
  const survey = await each(columns, surveyed(rows), (name, values) => ({ name, values }));
  const decimal = decimalOf(survey.map(({ values }) => values));
  const sampled = finishAlike(survey, decimal);
  const wanted = keep?.({
    columns: sampled.map((column) => ({
      name: column.name,
      kind: column.kind,
      sample: surveyedCells(column),
    })),
  });
  const chosen = columns.filter(({ field }) => wanted?.includes(field.name) ?? true);
  took(rows * 8 * chosen.length);
  const all = [{ start: 0, end: rows }];
  const read = await each(chosen, all, (name, values) => values.finish(name, decimal), onProgress);
  onProgress?.(1);
  return {
    reading: {
      format: 'parquet',
      compressed: false,
      columns: sampled.map(({ name, kind }) => ({
        name,
        kind: read.find((column) => column.name === name)?.kind ?? kind,
      })),
      ...new Account().summary,
    },
    columns: read,
    rows,
  };
}

function surveyed(rows: number): Range[] {
  if (rows <= stretches * stretch) return [{ start: 0, end: rows }];
  return Array.from({ length: stretches }, (_, index) => {
    const start = Math.floor((index * (rows - stretch)) / (stretches - 1));
    return { start, end: start + stretch };
  });
}

/** Adds the column's name to any problem. */
async function* named<T>({ field }: ParquetColumn, pages: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* pages;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Damage ? error.message : 'its parts are inconsistent';
    throw new Damage(`column “${field.name}” is damaged, ${reason}`);
  }
}

/** Counts what is unpacked and stored, and refuses more than a legitimate file of this size can contain. */
function memory(size: number): Took {
  let total = 0;
  return (bytes) => {
    total += bytes;
    if (!isBomb(size, total)) return;
    throw new Refusal(
      'decompression-bomb',
      `The Parquet file expands to more than ${maxRatio} times its size.`,
      'Write it again as CSV if you trust it, with the columns you need.',
    );
  };
}

async function randomAccess(source: ByteSource): Promise<RandomAccess> {
  const { slice, size } = source;
  if (slice && size !== undefined) return { size, slice: (start, end) => slice.call(source, start, end) };
  const bytes = await wholeSource(source, limit);
  return { size: bytes.length, slice: async (start, end) => bytes.subarray(start, end) };
}
