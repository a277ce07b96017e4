import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { Survey, SurveyColumn } from '../../src/data/text/survey.ts';
import { problemOf, summaryOf, tableOf, valuesOf } from './reading.ts';

const rows = 5000;
const bytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      {
        name: 'residual',
        data: Float64Array.from({ length: rows }, (_, row) => Math.sin(row)),
        type: 'DOUBLE',
      },
      {
        name: 'count',
        data: Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? null : row)),
        type: 'INT32',
      },
      { name: 'big', data: Array.from({ length: rows }, (_, row) => BigInt(row)), type: 'INT64' },
      { name: 'group', data: Array.from({ length: rows }, (_, row) => 'ab'[row % 2]!), type: 'STRING' },
      { name: 'right', data: Array.from({ length: rows }, (_, row) => row % 3 === 0), type: 'BOOLEAN' },
    ],
    rowGroupSize: 2000,
  }),
);

describe('Parquet', () => {
  it('is read by columns, over all row groups', async () => {
    const { format, columns } = await summaryOf(bytes);
    expect(format).toBe('parquet');
    expect(columns.map(({ name, kind, missing }) => [name, kind, missing])).toEqual([
      ['residual', 'number', 0],
      ['count', 'number', 715],
      ['big', 'number', 0],
      ['group', 'text', 0],
      ['right', 'boolean', 0],
    ]);
    expect(columns[0]!.values).toEqual(Array.from({ length: rows }, (_, row) => Math.sin(row)));
    expect(columns.map(({ values }) => values[4999])).toEqual([Math.sin(4999), 4999, 4999, 'b', false]);
  });

  it('keeps only the requested columns', async () => {
    const table = await tableOf(bytes, {
      keep: ({ columns }) => columns.slice(2, 3).map(({ name }) => name),
    });
    expect(table.columns.map(({ name }) => name)).toEqual(['big']);
    expect(table.reading.columns).toHaveLength(5);
  });

  it('reads texts of all columns with one decimal mark, also if others are wanted', async () => {
    const column = (name: string, ...data: string[]) => ({ name, data, type: 'STRING' as const });
    const texts = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          column('Istwert', '1,25', '1,5', '2,75', '3,1'),
          column('Prognose', '1,200', '1,500', '2,600', '3,000'),
        ],
      }),
    );
    expect((await valuesOf(texts)).Prognose).toEqual([1.2, 1.5, 2.6, 3]);
    const table = await tableOf(texts, { keep: () => ['Prognose'] });
    expect(table.columns.map((own) => own.kind === 'number' && [...own.numbers])).toEqual([
      [1.2, 1.5, 2.6, 3],
    ]);
  });

  it('makes equal column names unique', async () => {
    const column = (name: string, ...data: number[]) => ({ name, data, type: 'DOUBLE' as const });
    const repeated = parquetWriteBuffer({
      columnData: [column('x', 1, 2), column('x', 3, 4), column('', 5, 6)],
    });
    expect(await valuesOf(new Uint8Array(repeated))).toEqual({
      x: [1, 2],
      'x (2)': [3, 4],
      'column 3': [5, 6],
    });
  });

  it('is sampled all over, with the same rows in every column', async () => {
    const samples: SurveyColumn['sample'][] = [];
    await tableOf(bytes, {
      keep: ({ columns }) => {
        samples.push(...columns.map(({ sample }) => sample));
        return [];
      },
    });
    const rowsTaken = samples[2]!.map(Number);
    expect(rowsTaken).toHaveLength(400);
    expect(rowsTaken).toEqual(rowsTaken.toSorted((one, other) => one - other));
    expect([rowsTaken[0], rowsTaken[399]]).toEqual([0, rows - 1]);
    expect(Math.max(...rowsTaken.slice(1).map((row, index) => row - rowsTaken[index]!))).toBeLessThan(700);
    expect(samples[0]).toEqual(rowsTaken.map(Math.sin));
    expect(samples[3]).toEqual(rowsTaken.map((row) => 'ab'[row % 2]));
  });

  it('reports progress, and stops when canceled', async () => {
    const count = 300_000;
    const large = new Uint8Array(
      parquetWriteBuffer({
        columnData: ['a', 'b'].map((name) => ({
          name,
          data: Float64Array.from({ length: count }, Math.sin),
          type: 'DOUBLE',
        })),
        pageSize: 2 ** 16,
      }),
    );
    const told: number[] = [];
    await tableOf(large, { onProgress: (fraction) => told.push(fraction) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));

    const stop = new AbortController();
    const keep = ({ columns }: Survey) => {
      stop.abort();
      return columns.map(({ name }) => name);
    };
    expect((await problemOf(large, { keep, signal: stop.signal })).code).toBe('canceled');
  });

  it('is refused where it is damaged', async () => {
    expect((await problemOf(bytes.subarray(0, -20))).code).toBe('broken-parquet');
    expect((await problemOf(bytes.subarray(0, 100))).code).toBe('broken-parquet');
    // The last row group no longer says that it holds the column.
    const renamed = bytes.slice();
    renamed[Buffer.from(bytes).lastIndexOf('residual')]! ^= 1;
    expect(await problemOf(renamed)).toMatchObject({
      code: 'broken-parquet',
      message: expect.stringContaining('a row group lacks column “residual”'),
    });
  });
});
