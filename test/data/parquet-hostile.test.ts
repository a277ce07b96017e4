import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import {
  type Asked,
  boolean,
  codecs,
  double,
  int32,
  int64,
  page,
  parquetFile,
  text,
} from './parquet-file.ts';
import { problemOf, tableOf } from './reading.ts';

const said = async (options: Asked): Promise<string> => (await problemOf(parquetFile(options))).message;
const dictionary = (...values: number[]): Uint8Array =>
  page(
    {
      field_1: 2,
      field_2: values.length * 8,
      field_3: values.length * 8,
      field_7: { field_1: values.length, field_2: 0 },
    },
    new Uint8Array(Float64Array.from(values).buffer),
  );
const indices = (rows: number, body: readonly number[]): Uint8Array =>
  page(
    {
      field_1: 0,
      field_2: body.length,
      field_3: body.length,
      field_5: { field_1: rows, field_2: 8, field_3: 3, field_4: 3 },
    },
    body,
  );

describe('a malicious Parquet file', () => {
  it('is valid to begin with', async () => {
    expect((await tableOf(parquetFile({}))).rows).toBe(10);
    const coded = await tableOf(parquetFile({ pages: [dictionary(3, 4), indices(10, [1, 12, 0, 8, 1])] }));
    expect(coded.columns[0]).toMatchObject({ numbers: Float64Array.of(3, 3, 3, 3, 3, 3, 4, 4, 4, 4) });
  });

  it('that miscounts its missing values is refused', async () => {
    const optional = [
      { field_4: 'root', field_5: 1 },
      { field_1: 5, field_3: 1, field_4: 'x' },
    ];
    // Three rows of which the second is missing: levels of one byte in a run of bits, then two doubles.
    const body = [3, 0b101, ...new Uint8Array(Float64Array.of(1.5, 2.5).buffer)];
    const counting = (nulls: number) => ({
      type: 5,
      rows: 3,
      schema: optional,
      pages: [
        page(
          {
            field_1: 3,
            field_2: body.length,
            field_3: body.length,
            field_8: { field_1: 3, field_2: nulls, field_3: 3, field_4: 0, field_5: 2, field_6: 0 },
          },
          body,
        ),
      ],
    });
    expect((await tableOf(parquetFile(counting(1)))).columns[0]).toMatchObject({
      numbers: Float64Array.of(1.5, Number.NaN, 2.5),
      missing: 1,
    });
    for (const nulls of [0, 2])
      expect(await said(counting(nulls))).toContain('a page miscounts its missing values');
  });

  it('promises more rows than it can mean', async () => {
    expect((await problemOf(parquetFile({ rows: 1e12 }))).code).toBe('decompression-bomb');
    // A run of five bytes can stand for any number of values.
    const body = [1, ...[0x80, 0x80, 0x80, 0x80, 0x02], 0];
    expect(
      (await problemOf(parquetFile({ rows: 2 ** 28, pages: [dictionary(1), indices(2 ** 28, body)] }))).code,
    ).toBe('decompression-bomb');
  });

  it('promises more than the page has', async () => {
    expect(await said({ body: [1, 2, 3] })).toMatch(
      'column “x” is damaged, a page holds fewer values than it declares',
    );
    expect(await said({ rows: 2 ** 22 })).toMatch('a page holds fewer values than it declares');
    expect(await said({ type: text, rows: 2 ** 22 })).toMatch('a page holds fewer values than it declares');
    for (const codec of Object.values(codecs)) {
      if (codec === codecs.none || codec === codecs.lzo) continue;
      expect(await said({ codec, size: 2 ** 31 - 1 })).toMatch('a page is larger than can be read');
      expect((await problemOf(parquetFile({ codec, size: 2 ** 27 }))).code).toBe('decompression-bomb');
    }
  });

  it('runs longer than there are values', async () => {
    const run = [0xfe, 0xff, 0xff, 0xff, 0x0f];
    const groups = [0xff, 0xff, 0xff, 0xff, 0x0f];
    for (const body of [
      [1, ...run, 0],
      [0, ...run],
      [0, ...groups],
      [32, ...groups],
    ]) {
      expect(await said({ pages: [dictionary(3, 4), indices(10, body)] })).toMatch(
        /more values|indices wider/,
      );
    }
    const levels = [...run, 1];
    expect(await said({ optional: true, body: [levels.length, 0, 0, 0, ...levels] })).toMatch('more values');
    expect(await said({ type: boolean, encoding: 3, body: [levels.length, 0, 0, 0, ...levels] })).toMatch(
      'more values',
    );
  });

  it('names values that are not in its dictionary', async () => {
    for (const body of [
      [2, 20, 2],
      [2, 3, 255, 255, 3, 255, 255],
      [8, 20, 200],
    ]) {
      expect(await said({ pages: [dictionary(3, 4), indices(10, body)] })).toMatch(
        'refers to values that don’t exist',
      );
    }
    expect(await said({ pages: [indices(10, [1, 20, 0])] })).toMatch('dictionary is missing');
  });

  it('has blocks of no size, of negative size, and numbers without end', async () => {
    for (const type of [int32, int64]) {
      const delta = (...body: number[]): Promise<string> => said({ type, encoding: 5, body });
      expect(await delta(0, 0, 10, 0)).toMatch('blocks of an invalid size');
      expect(await delta(0x80, 0xff, 0xff, 0xff, 0x0f, 4, 10, 0)).toMatch('blocks of an invalid size');
      expect(await delta(128, 1, 0, 10, 0)).toMatch('blocks of an invalid size');
      expect(await delta(128, 1, 4, 10, 0, ...new Array(1000).fill(0x80))).toMatch('an unterminated number');
    }
  });

  it('writes texts that each begin with the one before', async () => {
    const rows = 2 ** 15;
    const deltas = (first: number, step: number): number[] => [
      ...[128, 1, 4, ...varint(rows), 2 * first],
      ...new Array(rows / 128).fill([2 * step, 0, 0, 0, 0]).flat(),
    ];
    const grown = [...deltas(0, 1), ...deltas(1, 0), ...new Array(rows).fill(65)];
    expect((await problemOf(parquetFile({ type: text, encoding: 7, rows, body: grown }))).code).toBe(
      'decompression-bomb',
    );
    const wrong = [...deltas(5, 0), ...deltas(1, 0), ...new Array(rows).fill(65)];
    expect(await said({ type: text, encoding: 7, rows, body: wrong })).toMatch('texts of an invalid length');
  });

  it('misuses a compression', async () => {
    const packed = (codec: number, ...body: number[]): Promise<string> => said({ codec, body, size: 80 });
    const size = 'a page doesn’t decompress to its stated size';
    // Literals of −14 bytes; a copy from before the beginning; less than was said.
    expect(await packed(codecs.snappy, 80, 252, 0xf0, 0xff, 0xff, 0xff, 1, 2, 3, 4)).toMatch(size);
    expect(await packed(codecs.snappy, 80, 0, 65, ...new Array(20).fill([14, 2, 0]).flat())).toMatch(size);
    expect(await packed(codecs.snappy, 4, 12, 1, 2, 3, 4)).toMatch(size);
    expect(await packed(codecs.raw, 0x1f, 65, 1, 0, ...new Array(1000).fill(255))).toMatch(size);
    // A block of no bytes that takes −8.
    expect(await packed(codecs.lz4, 0, 0, 0, 0, 255, 255, 255, 248, 0, 0, 0, 0, 0, 0, 0, 0)).toMatch(size);
    expect(await packed(codecs.gzip, ...gzipSync(new Uint8Array(2 ** 20)))).toMatch(size);
    expect(await packed(codecs.brotli, ...brotliCompressSync(new Uint8Array(2 ** 20)))).toMatch(
      'parts are inconsistent',
    );
    expect((await problemOf(parquetFile({ codec: codecs.lzo }))).code).toBe('unknown-compression');
    expect(await said({ codec: 8 })).toMatch('an unknown compression');
  });

  it('describes itself without end', async () => {
    const list = (count: number, ...rest: number[]): number[] => [0x29, 0xfc, ...varint(count), ...rest];
    expect(await said({ footer: Uint8Array.from(list(2 ** 32 - 1)) })).toMatch('its metadata is cut off');
    // Lists in lists, each with room for 30 million.
    const nested = new Array(10_000).fill([0xf9, ...varint(3e7)]).flat();
    expect(await said({ footer: Uint8Array.from([0x29, ...nested]) })).toMatch('nested too deeply');
    const number = [0x16, ...new Array(2 ** 20).fill(0x80)];
    expect(await said({ footer: Uint8Array.from(number) })).toMatch('an unterminated number');
    const deep = Array.from({ length: 100_000 }, () => ({ field_4: 'x', field_5: 1 }));
    expect(
      (await problemOf(parquetFile({ schema: [...deep, { field_1: double, field_4: 'x' }] }))).code,
    ).toBe('only-nested');
    expect(await said({ schema: [{ field_4: 'root', field_5: 2 ** 31 - 1 }] })).toMatch(
      'its schema is cut off',
    );
  });

  it('says what it can’t be read for', async () => {
    expect(await problemOf(parquetFile({ chunk: { field_8: {} } }))).toMatchObject({
      code: 'encrypted-parquet',
    });
    const encrypted = parquetFile({});
    encrypted.set([...'PARE'].map((letter) => letter.charCodeAt(0)));
    encrypted.set(encrypted.subarray(0, 4), encrypted.length - 4);
    expect(await problemOf(encrypted)).toMatchObject({ code: 'encrypted-parquet' });
    expect(await problemOf(parquetFile({ chunk: { field_1: 'part-1.parquet' } }))).toMatchObject({
      code: 'parquet-elsewhere',
      hint: expect.stringContaining('“part-1.parquet”'),
    });
    expect(await said({ encoding: 4 })).toMatch('its encoding (BIT_PACKED) can’t be read');
  });

  it('points beyond itself', async () => {
    expect(await said({ column: { field_7: 2n ** 40n } })).toMatch('column “x” is cut off');
    expect(await said({ column: { field_9: -4n } })).toMatch('an impossible number');
    expect(await said({ pages: [] })).toMatch('it has 0 of 10 values');
  });

  it('holds any pages at all', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (asked) => {
        const result = await readTable(memorySource('x.parquet', parquetFile(asked)));
        if (result.ok) {
          const [column] = result.value.columns;
          const values = column!.kind === 'number' ? column!.numbers : column!.codes;
          expect(values).toHaveLength(asked.rows!);
        } else expect(result.problem.message).toMatch(/^The (?:Parquet file|JSON|column)/);
      }),
      { numRuns: 1000 },
    );
  });
});

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

const bytes = (most: number) =>
  fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 3, 4, 8, 127, 128, 255)), { maxLength: most });
const usually = <T>(value: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });
const anyCount = fc.oneof(fc.nat(40), fc.nat());
/** Usually one page of the size it says, with as many values as there are rows. */
const anyPage = (rows: number) =>
  fc
    .record({
      kind: fc.constantFrom(0, 0, 0, 2, 3, 3, 1),
      body: bytes(100),
      size: usually<number | undefined>(undefined, anyCount),
      values: usually(rows, anyCount),
      nulls: fc.nat(3),
      encoding: fc.nat(10),
      levels: fc.nat(8),
    })
    .map(({ kind, body, size = body.length, values, nulls, encoding, levels }) => {
      const data = { field_1: values, field_2: encoding, field_3: 3, field_4: 3 };
      const v2 = {
        field_1: values,
        field_2: nulls,
        field_3: values,
        field_4: encoding,
        field_5: levels,
        field_6: 0,
      };
      const own = { 0: { field_5: data }, 1: {}, 2: { field_7: data }, 3: { field_8: v2 } }[
        kind as 0 | 1 | 2 | 3
      ];
      return page({ field_1: kind, field_2: size, field_3: body.length, ...own }, body);
    });
const anyFile: fc.Arbitrary<Asked> = fc.integer({ min: 1, max: 20 }).chain((rows) =>
  fc
    .record({
      type: fc.nat(7),
      width: fc.constantFrom(1, 2, 8, 16),
      repetition: fc.nat(1),
      converted: fc.option(fc.nat(21)),
      scale: fc.nat(30),
      codec: usually(0, fc.constantFrom(1, 2, 4, 5, 6, 7)),
      pages: fc.array(anyPage(rows), { minLength: 1, maxLength: 3 }),
    })
    .map(({ type, width, repetition, converted, scale, codec, pages }) => {
      const field = { field_1: type, field_2: width, field_3: repetition, field_4: 'x' };
      const meaning = converted === null ? {} : { field_6: converted, field_7: scale };
      return {
        type,
        rows,
        codec,
        pages,
        schema: [
          { field_4: 'root', field_5: 1 },
          { ...field, ...meaning },
        ],
      };
    }),
);
