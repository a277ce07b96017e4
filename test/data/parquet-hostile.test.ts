import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { describe, expect, it } from 'vitest';
import { problemOf, tableOf } from './reading.ts';

type Struct = Record<`field_${number}`, unknown>;

function thrift(struct: Struct): Uint8Array {
  const writer = new ByteWriter();
  serializeTCompactProtocol(writer, struct);
  return new Uint8Array(writer.getBuffer());
}

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const [boolean, int32, int64, double, text] = [0, 1, 2, 5, 6];
const codecs = { none: 0, snappy: 1, gzip: 2, lzo: 3, brotli: 4, lz4: 5, zstd: 6, raw: 7 };

interface Hostile {
  type?: number;
  rows?: number;
  /** One page with these values, or those pages. */
  body?: readonly number[];
  pages?: readonly Uint8Array[];
  encoding?: number;
  optional?: boolean;
  codec?: number;
  size?: number;
  /** Instead of what is right. */
  schema?: readonly Struct[];
  column?: Struct;
  chunk?: Struct;
  footer?: Uint8Array;
}

const page = (header: Struct, body: readonly number[] | Uint8Array): Uint8Array =>
  joined(thrift(header), body);

/** A file with one column, sound but for what is asked. */
function file(options: Hostile): Uint8Array {
  const { type = double, rows = 10, body = new Array(80).fill(0), encoding = 0, codec = 0 } = options;
  const header = {
    field_1: 0,
    field_2: options.size ?? body.length,
    field_3: body.length,
    field_5: { field_1: rows, field_2: encoding, field_3: 3, field_4: 3 },
  };
  const pages = joined(...(options.pages ?? [page(header, body)]));
  const meta = {
    field_1: type,
    field_2: [encoding],
    field_3: ['x'],
    field_4: codec,
    field_5: BigInt(rows),
    field_6: BigInt(pages.length),
    field_7: BigInt(pages.length),
    field_9: 4n,
    ...options.column,
  };
  const schema = [
    { field_4: 'root', field_5: 1 },
    { field_1: type, field_3: options.optional ? 1 : 0, field_4: 'x' },
  ];
  const chunk = Object.fromEntries(Object.entries({ field_2: 0n, field_3: meta, ...options.chunk }).sort());
  const footer =
    options.footer ??
    thrift({
      field_1: 1,
      field_2: options.schema ?? schema,
      field_3: BigInt(rows),
      field_4: [{ field_1: [chunk], field_2: 0n, field_3: BigInt(rows) }],
    });
  const mark = [...'PAR1'].map((letter) => letter.charCodeAt(0));
  const length = new Uint8Array(Uint32Array.of(footer.length).buffer);
  return joined(mark, pages, footer, length, mark);
}

const said = async (options: Hostile): Promise<string> => (await problemOf(file(options))).message;
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

describe('a Parquet file made to do harm', { timeout: 5000 }, () => {
  it('is none here', async () => {
    expect((await tableOf(file({}))).rows).toBe(10);
    const coded = await tableOf(file({ pages: [dictionary(3, 4), indices(10, [1, 12, 0, 8, 1])] }));
    expect(coded.columns[0]).toMatchObject({ numbers: Float64Array.of(3, 3, 3, 3, 3, 3, 4, 4, 4, 4) });
  });

  it('promises more rows than it can mean', async () => {
    expect((await problemOf(file({ rows: 1e12 }))).code).toBe('decompression-bomb');
    // A run of five bytes can stand for any number of values.
    const body = [1, ...[0x80, 0x80, 0x80, 0x80, 0x02], 0];
    expect(
      (await problemOf(file({ rows: 2 ** 28, pages: [dictionary(1), indices(2 ** 28, body)] }))).code,
    ).toBe('decompression-bomb');
  });

  it('promises more than the page has', async () => {
    expect(await said({ body: [1, 2, 3] })).toMatch(
      'column “x” is damaged, a page holds fewer values than it says',
    );
    expect(await said({ rows: 2 ** 22 })).toMatch('a page holds fewer values than it says');
    expect(await said({ type: text, rows: 2 ** 22 })).toMatch('a page holds fewer values than it says');
    for (const codec of Object.values(codecs)) {
      if (codec === codecs.none || codec === codecs.lzo) continue;
      expect(await said({ codec, size: 2 ** 31 - 1 })).toMatch('a page is larger than can be read');
      expect((await problemOf(file({ codec, size: 2 ** 27 }))).code).toBe('decompression-bomb');
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
        /more values|wider indices/,
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
        'names values that don’t exist',
      );
    }
    expect(await said({ pages: [indices(10, [1, 20, 0])] })).toMatch('dictionary is missing');
  });

  it('has blocks of no size, of negative size, and numbers without end', async () => {
    for (const type of [int32, int64]) {
      const delta = (...body: number[]): Promise<string> => said({ type, encoding: 5, body });
      expect(await delta(0, 0, 10, 0)).toMatch('blocks of no sound size');
      expect(await delta(0x80, 0xff, 0xff, 0xff, 0x0f, 4, 10, 0)).toMatch('blocks of no sound size');
      expect(await delta(128, 1, 0, 10, 0)).toMatch('blocks of no sound size');
      expect(await delta(128, 1, 4, 10, 0, ...new Array(1000).fill(0x80))).toMatch(
        'a number that never ends',
      );
    }
  });

  it('writes texts that each begin with the one before', async () => {
    const rows = 2 ** 15;
    const deltas = (first: number, step: number): number[] => [
      ...[128, 1, 4, ...varint(rows), 2 * first],
      ...new Array(rows / 128).fill([2 * step, 0, 0, 0, 0]).flat(),
    ];
    const grown = [...deltas(0, 1), ...deltas(1, 0), ...new Array(rows).fill(65)];
    expect((await problemOf(file({ type: text, encoding: 7, rows, body: grown }))).code).toBe(
      'decompression-bomb',
    );
    const wrong = [...deltas(5, 0), ...deltas(1, 0), ...new Array(rows).fill(65)];
    expect(await said({ type: text, encoding: 7, rows, body: wrong })).toMatch('texts of no sound length');
  });

  it('misuses a compression', async () => {
    const packed = (codec: number, ...body: number[]): Promise<string> => said({ codec, body, size: 80 });
    const size = 'a page doesn’t decompress to the size it says';
    // Literals of −14 bytes; a copy from before the beginning; less than was said.
    expect(await packed(codecs.snappy, 80, 252, 0xf0, 0xff, 0xff, 0xff, 1, 2, 3, 4)).toMatch(size);
    expect(await packed(codecs.snappy, 80, 0, 65, ...new Array(20).fill([14, 2, 0]).flat())).toMatch(size);
    expect(await packed(codecs.snappy, 4, 12, 1, 2, 3, 4)).toMatch(size);
    expect(await packed(codecs.raw, 0x1f, 65, 1, 0, ...new Array(1000).fill(255))).toMatch(size);
    // A block of no bytes that takes −8.
    expect(await packed(codecs.lz4, 0, 0, 0, 0, 255, 255, 255, 248, 0, 0, 0, 0, 0, 0, 0, 0)).toMatch(size);
    expect(await packed(codecs.gzip, ...gzipSync(new Uint8Array(2 ** 20)))).toMatch(size);
    expect(await packed(codecs.brotli, ...brotliCompressSync(new Uint8Array(2 ** 20)))).toMatch(
      'parts don’t fit',
    );
    expect((await problemOf(file({ codec: codecs.lzo }))).code).toBe('unknown-compression');
    expect(await said({ codec: 8 })).toMatch('a compression that doesn’t exist');
  });

  it('describes itself without end', async () => {
    const list = (count: number, ...rest: number[]): number[] => [0x29, 0xfc, ...varint(count), ...rest];
    expect(await said({ footer: Uint8Array.from(list(2 ** 32 - 1)) })).toMatch('a description is cut off');
    // Lists in lists, each with room for 30 million.
    const nested = new Array(10_000).fill([0xf9, ...varint(3e7)]).flat();
    expect(await said({ footer: Uint8Array.from([0x29, ...nested]) })).toMatch('nested too deeply');
    const number = [0x16, ...new Array(2 ** 20).fill(0x80)];
    expect(await said({ footer: Uint8Array.from(number) })).toMatch('a number that never ends');
    const deep = Array.from({ length: 100_000 }, () => ({ field_4: 'x', field_5: 1 }));
    expect((await problemOf(file({ schema: [...deep, { field_1: double, field_4: 'x' }] }))).code).toBe(
      'only-nested',
    );
    expect(await said({ schema: [{ field_4: 'root', field_5: 2 ** 31 - 1 }] })).toMatch(
      'its schema is cut off',
    );
  });

  it('says what it can’t be read for', async () => {
    expect(await problemOf(file({ chunk: { field_8: {} } }))).toMatchObject({ code: 'encrypted-parquet' });
    const encrypted = file({});
    encrypted.set([...'PARE'].map((letter) => letter.charCodeAt(0)));
    encrypted.set(encrypted.subarray(0, 4), encrypted.length - 4);
    expect(await problemOf(encrypted)).toMatchObject({ code: 'encrypted-parquet' });
    expect(await problemOf(file({ chunk: { field_1: 'part-1.parquet' } }))).toMatchObject({
      code: 'parquet-elsewhere',
      hint: expect.stringContaining('“part-1.parquet”'),
    });
    expect(await said({ encoding: 4 })).toMatch('its encoding BIT_PACKED can’t be read');
  });

  it('points beyond itself', async () => {
    expect(await said({ column: { field_7: 2n ** 40n } })).toMatch('column “x” is cut off');
    expect(await said({ column: { field_9: -4n } })).toMatch('an impossible number');
    expect(await said({ pages: [] })).toMatch('it has 0 of 10 values');
  });
});

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
