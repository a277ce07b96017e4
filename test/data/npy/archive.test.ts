import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf, tableOf } from '../reading.ts';

/** An array as numpy saves it. */
function npy(descr: string, shape: string, values: readonly number[]): Uint8Array {
  const header = new TextEncoder().encode(
    `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }\n`,
  );
  const bytes = new Uint8Array(10 + header.length + 8 * values.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(header, 10);
  bytes.set(new Uint8Array(Float64Array.from(values).buffer), 10 + header.length);
  return bytes;
}
const vector = (...values: number[]) => npy("'<f8'", `(${values.length},)`, values);
const named = { name: 'a.npz' };
const columnsOf = async (arrays: Record<string, Uint8Array>) =>
  Object.fromEntries(
    (await summaryOf(zipSync(arrays), named)).columns.map(({ name, values }) => [name, values]),
  );

describe('an archive of arrays', () => {
  it('names a column after its array: by itself, with its index, or with its field', async () => {
    const wide = npy("'<f8'", '(1, 12)', [...Array(12).keys()]);
    const fields = npy("[('y', '<f8'), ('my column 2', '<f8')]", '(1,)', [1, 2]);
    expect(await columnsOf({ 'p.npy.npy': vector(7), 'm.npy': wide, 'f.npy': fields })).toEqual({
      'p.npy': [7],
      ...Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`m[${place}]`, [place]])),
      'f.y': [1],
      'f.my column 2': [2],
    });
  });

  it('makes equal names of columns unique', async () => {
    const field = npy("[('y', '<f8')]", '(1,)', [1]);
    expect(await columnsOf({ 'f.npy': field, 'f.y.npy': vector(2) })).toEqual({ 'f.y': [1], 'f.y (2)': [2] });
  });

  it('skips what is not an array', async () => {
    const notes = new TextEncoder().encode('notes');
    expect(await columnsOf({ 'y.npy': vector(1, 2), 'y.npy.txt': notes })).toEqual({ y: [1, 2] });
  });

  it('surveys its columns with 400 rows, and returns those wanted', async () => {
    const long = vector(...Array.from({ length: 800 }, (_, row) => row));
    const table = await tableOf(zipSync({ 'y.npy': long, 'p.npy': long }), {
      ...named,
      keep: ({ columns }) => {
        const sample = Array.from({ length: 400 }, (_, row) => 2 * row);
        expect(columns).toEqual([
          { name: 'y', kind: 'number', sample },
          { name: 'p', kind: 'number', sample },
        ]);
        return ['p'];
      },
    });
    expect(table.columns.map(({ name }) => name)).toEqual(['p']);
    expect(table.reading.columns).toEqual([
      { name: 'y', kind: 'number' },
      { name: 'p', kind: 'number', missing: 0 },
    ]);
    expect((await tableOf(zipSync({ 'y.npy': long, 'p.npy': long }), named)).columns).toHaveLength(2);
  });

  it('reports for each array what was left out', async () => {
    const dated = npy("[('y', '<f8'), ('at', '<M8[ns]')]", '(1,)', [1, 2]);
    const { notices } = await summaryOf(zipSync({ 'a.npy': vector(3), 'b.npy': dated }), named);
    expect(notices.map(({ text }) => text)).toEqual([
      'Not in the table: “at”, which hold neither numbers nor text.',
    ]);
  });

  it('lets the user choose a length by the names of its arrays', async () => {
    expect(
      await problemOf(zipSync({ 'a.npy': vector(1), 'b.npy': vector(1, 2), 'c.npy': vector(3) })),
    ).toEqual({
      code: 'several-tables',
      message: 'The arrays have different lengths: a, c; b.',
      hint: 'Name those to read by their path, or save arrays of one length.',
      paths: ['a, c', 'b'],
    });
  });

  it('is refused if its directory lists none', async () => {
    const bytes = zipSync({ 'a.npy': vector(1) });
    const listed = new TextDecoder('latin1').decode(bytes).lastIndexOf('a.npy');
    bytes.set(new TextEncoder().encode('a.txt'), listed);
    expect(await problemOf(bytes, named)).toEqual({
      code: 'no-numbers',
      message: 'There is no array in this file.',
      hint: 'Name those to read by their path, or save arrays of one length.',
      paths: [],
    });
  });

  it('is refused if it expands too much', async () => {
    const { code, message } = await problemOf(zipSync({ 'a.npy': new Uint8Array(65 * 2 ** 20) }), named);
    expect([code, message]).toEqual(['decompression-bomb', expect.stringContaining('200 times its size')]);
  });
});
