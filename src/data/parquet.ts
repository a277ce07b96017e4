import { type AsyncBuffer, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Refusal } from './problem.ts';
import type { ByteSource } from './source.ts';
import { type Survey, sampleOf } from './survey.ts';
import type { Table } from './table.ts';
import { ValueBuilder } from './value-builder.ts';
import { wholeSource } from './whole.ts';

const limit = 1024 * 2 ** 20;
const surveyRows = 400;

/**
 * Apache Parquet, by hyparquet. Only the columns that are kept are read; nested ones are left out. hyparquet believes
 * the lengths that pages give of themselves: a damaged page can keep it busy for minutes, so it belongs where it can be
 * stopped, as in the engine's worker.
 */
export async function readParquet(
  source: ByteSource,
  keep?: (survey: Survey) => readonly string[],
): Promise<Table> {
  try {
    return await read(source, keep);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      'broken-parquet',
      `The Parquet file can't be read: ${reason}.`,
      'Write it again, or export it as CSV.',
    );
  }
}

async function read(source: ByteSource, keep?: (survey: Survey) => readonly string[]): Promise<Table> {
  const file = await randomAccess(source);
  const metadata = await parquetMetadataAsync(file);
  const names = parquetSchema(metadata)
    .children.filter(({ children }) => children.length === 0)
    .map(({ element }) => element.name);
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new Refusal('no-rows', 'The Parquet file has no rows.', 'Write it with rows.');
  const columnsOf = async (columns: readonly string[], rowEnd: number): Promise<Table['columns']> => {
    const builders = new Map(columns.map((name) => [name, new ValueBuilder()]));
    if (builders.size > 0) {
      await parquetRead({
        file,
        metadata,
        columns: [...columns],
        rowStart: 0,
        rowEnd,
        compressors,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const builder = builders.get(columnName)!;
          for (
            let index = builder.rows - rowStart;
            index < columnData.length && builder.rows < rowEnd;
            index++
          ) {
            builder.put(columnData[index]);
          }
        },
      });
    }
    return [...builders].map(([name, builder]) => {
      if (builder.rows !== rowEnd)
        throw new Error(`column “${name}” has ${builder.rows} of ${rowEnd} values`);
      return builder.finish(name);
    });
  };
  const sampled = await columnsOf(names, Math.min(rows, surveyRows));
  const kept = keep
    ? keep({
        columns: sampled.map((column) => ({
          name: column.name,
          kind: column.kind,
          sample: sampleOf(column),
        })),
      })
    : names;
  const columns = await columnsOf(
    names.filter((name) => kept.includes(name)),
    rows,
  );
  return {
    reading: {
      format: 'parquet',
      compressed: false,
      columns: sampled.map(({ name, kind }) => ({
        name,
        kind: columns.find((column) => column.name === name)?.kind ?? kind,
      })),
      skipped: [],
      skippedCount: 0,
    },
    columns,
    rows,
  };
}

async function randomAccess(source: ByteSource): Promise<AsyncBuffer> {
  const { slice, size } = source;
  if (slice && size !== undefined) {
    return {
      byteLength: size,
      slice: async (start, end = size) =>
        exactBuffer(await slice.call(source, start < 0 ? size + start : start, end)),
    };
  }
  const buffer = exactBuffer(await wholeSource(source, limit));
  return { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) };
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
