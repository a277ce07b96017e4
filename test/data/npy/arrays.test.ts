import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf, tableOf } from '../reading.ts';

/** An array as numpy saves it: its header, and its bytes. */
function npy(header: string, data: Uint8Array, version = 1): Uint8Array {
  const text = new TextEncoder().encode(`${header}\n`);
  const start = version > 1 ? 12 : 10;
  const bytes = new Uint8Array(start + text.length + data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  new DataView(bytes.buffer).setUint32(8, text.length, true);
  bytes.set(text, start);
  bytes.set(data, start + text.length);
  return bytes;
}
const header = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': ${descr}, 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
/** Bytes that a writer fills. */
function filled(length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
}
const named = { name: 'a.npy' };
const columnsOf = async (descr: string, shape: string, data: Uint8Array, fortran?: string) =>
  Object.fromEntries(
    (await summaryOf(npy(header(descr, shape, fortran), data), named)).columns.map(({ name, values }) => [
      name,
      values,
    ]),
  );
const doubles = (...values: number[]) => new Uint8Array(Float64Array.from(values).buffer);

describe('an array', () => {
  it.each<[string, number, (view: DataView) => void, number]>([
    ['<f8', 8, (view) => view.setFloat64(0, -1.5, true), -1.5],
    ['>f8', 8, (view) => view.setFloat64(0, -1.5), -1.5],
    ['=f8', 8, (view) => view.setFloat64(0, -1.5, true), -1.5],
    ['<f4', 4, (view) => view.setFloat32(0, 0.25, true), 0.25],
    ['>f4', 4, (view) => view.setFloat32(0, 0.25), 0.25],
    ['<f2', 2, (view) => view.setUint16(0, 0xc000, true), -2],
    ['>f2', 2, (view) => view.setUint16(0, 0x3c00), 1],
    ['<i8', 8, (view) => view.setBigInt64(0, -5n, true), -5],
    ['>u8', 8, (view) => view.setBigUint64(0, 2n ** 40n), 2 ** 40],
    ['<u8', 8, (view) => view.setBigUint64(0, 2n ** 63n, true), 2 ** 63],
    ['<i4', 4, (view) => view.setInt32(0, -70_000, true), -70_000],
    ['>u4', 4, (view) => view.setUint32(0, 4e9), 4e9],
    ['<i2', 2, (view) => view.setInt16(0, -300, true), -300],
    ['>u2', 2, (view) => view.setUint16(0, 60_000), 60_000],
    ['|i1', 1, (view) => view.setInt8(0, -5), -5],
    ['|u1', 1, (view) => view.setUint8(0, 250), 250],
    ['|b1', 1, (view) => view.setUint8(0, 1), 1],
  ])('of %s', async (type, size, write, value) => {
    expect(await columnsOf(`'${type}'`, '(1,)', filled(size, write))).toEqual({ value: [value] });
  });

  it('of text', async () => {
    const letters = filled(24, (view) => {
      for (const [index, letter] of ['a', 'b', '\u{1f600}', '', 'c', 'd'].entries())
        view.setUint32(4 * index, letter.codePointAt(0) ?? 0, true);
    });
    expect(await columnsOf("'<U3'", '(2,)', letters)).toEqual({ value: ['ab\u{1f600}', null] });
    expect(await columnsOf("'|S2'", '(3,)', new TextEncoder().encode('abc\0de'))).toEqual({
      value: ['ab', 'c', 'de'],
    });
  });

  it('has rows and columns, in either order', async () => {
    const data = doubles(1, 2, 3, 4, 5, 6);
    expect(await columnsOf("'<f8'", '(3, 2)', data)).toEqual({
      'column 1': [1, 3, 5],
      'column 2': [2, 4, 6],
    });
    expect(await columnsOf("'<f8'", '(3, 2)', data, 'True')).toEqual({
      'column 1': [1, 2, 3],
      'column 2': [4, 5, 6],
    });
    expect(await columnsOf("'<f8'", '(3, 1)', doubles(1, 2, 3))).toEqual({ value: [1, 2, 3] });
    expect(await columnsOf("'<f8'", '()', doubles(7))).toEqual({ value: [7] });
  });

  it('has named fields: with gaps, titles, arrays and nested fields', async () => {
    const data = doubles(1, 2, 3, 4);
    expect(await columnsOf("[('y', '<f8'), ('p', '<f8')]", '(2,)', data)).toEqual({ y: [1, 3], p: [2, 4] });
    expect(await columnsOf("[('y', '<f8'), ('', '|V8')]", '(2,)', data)).toEqual({ y: [1, 3] });
    expect(await columnsOf("[(('a title', 'y'), '<f8'), ('p', '<f8')]", '(2,)', data)).toEqual({
      y: [1, 3],
      p: [2, 4],
    });
    expect(await columnsOf("[('y', '<f8', (2,))]", '(2,)', data)).toEqual({ 'y[0]': [1, 3], 'y[1]': [2, 4] });
    expect(await columnsOf("[('y', '<f8', 2)]", '(2,)', data)).toEqual({ 'y[0]': [1, 3], 'y[1]': [2, 4] });
    expect(await columnsOf("[('y', '<f8', 1), ('p', '<f8')]", '(2,)', data)).toEqual({
      'y[0]': [1, 3],
      p: [2, 4],
    });
    expect(await columnsOf("[('r', [('y', '<f8'), ('p', '<f8')])]", '(2,)', data)).toEqual({
      'r.y': [1, 3],
      'r.p': [2, 4],
    });
    expect(await columnsOf("[('r', [('y', '<f8')], (2,))]", '(2,)', data)).toEqual({
      'r[0].y': [1, 3],
      'r[1].y': [2, 4],
    });
    expect(await columnsOf("[('y', '<f8'), ('p', '<f8')]", '(1, 2)', data)).toEqual({
      'y[0]': [1],
      'p[0]': [2],
      'y[1]': [3],
      'p[1]': [4],
    });
  });

  it('reports the fields that are neither numbers nor text', async () => {
    const { columns, notices } = await summaryOf(
      npy(header("[('y', '<f8'), ('at', '<M8[ns]'), ('z', '<c16')]", '(1,)'), doubles(1, 2, 3, 4)),
      named,
    );
    expect(columns.map(({ name }) => name)).toEqual(['y']);
    expect(notices).toMatchObject([
      {
        id: 'parts-left-out',
        text: 'Not in the table: “at”, “z”, which hold neither numbers nor text.',
        advice: 'Save them as float64 or as text to use them.',
      },
    ]);
  });

  it('has long words, and a type without byte order', async () => {
    const letters = new TextEncoder().encode('twelve lettersmore');
    expect(await columnsOf("'S14'", '(1,)', letters)).toEqual({ value: ['twelve letters'] });
    expect(await columnsOf("'f8'", '(1,)', doubles(2))).toEqual({ value: [2] });
    // What only fills the bytes between fields is nothing that was left out, whatever it is called.
    const { notices } = await summaryOf(npy(header("[('y', '<f8'), ('pad', '|V8')]", '(1,)'), doubles(1, 2)));
    expect(notices).toEqual([]);
  });

  it('can have an empty array as a field, and up to 100,000 columns', async () => {
    expect(await columnsOf("[('y', '<f8'), ('z', '<f8', (0,))]", '(1,)', doubles(1))).toEqual({ y: [1] });
    const wide = new Uint8Array(100_000).fill(3);
    for (const [descr, shape] of [
      ["'|u1'", '(1, 100000)'],
      ["[('y', '|u1', 100000)]", '(1,)'],
    ] as const) {
      const { columns } = await tableOf(npy(header(descr, shape), wide), named);
      expect([columns.length, columns[99_999]]).toMatchObject([100_000, { numbers: Float64Array.of(3) }]);
    }
  });

  it('has a longer header since its second version', async () => {
    const { columns } = await summaryOf(npy(header("'<f8'", '(2,)').padEnd(70_000), doubles(1, 2), 2), named);
    expect(columns[0]!.values).toEqual([1, 2]);
  });

  it('surveys its columns with 400 of many rows, and returns those wanted', async () => {
    const data = doubles(...Array.from({ length: 1600 }, (_, index) => index));
    const table = await tableOf(npy(header("'<f8'", '(800, 2)'), data), {
      ...named,
      keep: ({ columns }) => {
        expect(columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
          'column 1 number',
          'column 2 number',
        ]);
        expect(columns[1]!.sample).toEqual(Array.from({ length: 400 }, (_, index) => 4 * index + 1));
        return ['column 2'];
      },
    });
    expect(table.columns.map(({ name }) => name)).toEqual(['column 2']);
    expect(table.reading.columns.map(({ name }) => name)).toEqual(['column 1', 'column 2']);
    expect(table.rows).toBe(800);
  });
});

describe('no array', () => {
  const problem = async (text: string, data = doubles(1, 2)) => {
    const { code, message, hint } = await problemOf(npy(text, data), named);
    expect(hint).toMatch(/^[A-Z].*\.$/);
    return `${code}: ${message}`;
  };

  it.each<[string, string]>([
    [header("'<f8'", '(3,)'), 'broken-npy: The array is cut off: it holds fewer bytes than its header says.'],
    [
      header("'<f8'", '(2, 2)'),
      'broken-npy: The array is cut off: it holds fewer bytes than its header says.',
    ],
    [header("'<f8'", '(0,)'), 'no-rows: The array is empty.'],
    [header("'<f8'", '(2, 0)'), 'no-rows: The array is empty.'],
    [header("'<f8'", '(1, 1, 2)'), 'too-many-dimensions: The array has 3 dimensions.'],
    [
      header("'<f8'", '(1, 100001)'),
      'too-many-columns: The array has 100,001 columns; up to 100,000 can be read.',
    ],
    [header("'|O'", '(2,)'), 'not-numbers: The array holds values of type “|O”, not numbers.'],
    [header("'<c16'", '(1,)'), 'not-numbers: The array holds no numbers.'],
    [header("'|V8'", '(2,)'), 'not-numbers: The array holds no numbers.'],
    [header("'<U0'", '(2,)'), 'not-numbers: The array holds no numbers.'],
    ...['xf8', 'f8x', 'xU3', 'U3x', 'xc16', 'c16x'].map((type): [string, string] => [
      header(`'${type}'`, '(1,)'),
      `not-numbers: The array holds values of type “${type}”, not numbers.`,
    ]),
    [header('[]', '(2,)'), 'not-numbers: The array holds an empty list of fields, not numbers.'],
    [header('5', '(2,)'), 'not-numbers: The array holds an empty list of fields, not numbers.'],
    [header("[('y',)]", '(2,)'), 'not-numbers: The array holds a field without a type, not numbers.'],
    [header("['y']", '(2,)'), 'not-numbers: The array holds a field without a type, not numbers.'],
    [
      header("[('y', '<f8', (-1,))]", '(2,)'),
      'not-numbers: The array holds an array field of this size, not numbers.',
    ],
    [
      header("[('y', '<f8', (100001,))]", '(2,)'),
      'not-numbers: The array holds an array field of this size, not numbers.',
    ],
    [
      header("[('y', '<f8', ('a',))]", '(2,)'),
      'not-numbers: The array holds an array field of this size, not numbers.',
    ],
    [
      header("[('y', '|u1', 60000), ('p', '|u1', 60000)]", '(2,)'),
      'not-numbers: The array holds too many fields, not numbers.',
    ],
    [header("'<f8'", '2'), 'broken-npy: The .npy header can’t be read.'],
    [header("'<f8'", '(-2,)'), 'broken-npy: The .npy header can’t be read.'],
    [header("'<f8'", "('2',)"), 'broken-npy: The .npy header can’t be read.'],
    ["{'shape': (2,)}", 'broken-npy: The .npy header can’t be read.'],
    ["{'descr': '<f8'}", 'broken-npy: The .npy header can’t be read.'],
    ['(2,)', 'broken-npy: The .npy header can’t be read.'],
    ['no literal', 'broken-npy: The .npy header can’t be read.'],
  ])('%s', async (text, expected) => {
    expect(await problem(text)).toBe(expected);
  });

  it('can end within its header', async () => {
    const bytes = npy(header("'<f8'", '(2,)'), doubles(1, 2));
    for (const length of [7, 9, 10, 30])
      expect((await problemOf(bytes.subarray(0, length), named)).code).toBe('broken-npy');
  });

  it('has a type whose name is truncated in the message', async () => {
    expect(await problem(header(`'${'x'.repeat(50)}'`, '(2,)'))).toContain(`“${'x'.repeat(20)}”`);
  });
});
