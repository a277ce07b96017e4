import { describe, expect, it } from 'vitest';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { readTable } from '../../../src/data/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import type { ColumnTypes } from '../../../src/data/table.ts';

const source = (text: string, name = 'file.csv') => memorySource(name, new TextEncoder().encode(text));
const read = async (text: string, types: ColumnTypes, name?: string) =>
  readTable(source(text, name), { types });

describe('the user’s word on what a column holds', () => {
  it('turns a column that is mostly something else into numbers', async () => {
    const table = await read('a,b\n1,x\nunknown,x\nlow,x\nhigh,x\n', { a: 'number' });
    expect(table).toMatchObject({
      ok: true,
      value: {
        columns: [
          {
            name: 'a',
            kind: 'number',
            numbers: Float64Array.of(1, Number.NaN, Number.NaN, Number.NaN),
            missing: 3,
          },
          { name: 'b', kind: 'text' },
        ],
      },
    });
  });

  it('turns codes into categories', async () => {
    const table = await read('a,b\n1,0.5\n10,0.25\n1,\n,2\n', { a: 'text' });
    expect(table).toMatchObject({
      ok: true,
      value: {
        columns: [
          { name: 'a', kind: 'text', codes: Int32Array.of(0, 1, 0, -1), categories: ['1', '10'], missing: 1 },
          { name: 'b', kind: 'number', missing: 1 },
        ],
        reading: {
          columns: [
            { name: 'a', kind: 'text', missing: 1 },
            { name: 'b', kind: 'number', missing: 1 },
          ],
        },
      },
    });
  });

  it('precedes the guess of the columns’ roles', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row % 2 ? 'n' : ''}${row * 0.25},${row}`);
    const text = `residual,other\n${rows.join('\n')}\n`;
    expect(await readSample(source(text), { types: { residual: 'number' } })).toMatchObject({
      kind: 'done',
      roles: { residual: 'residual' },
      table: {
        columns: expect.arrayContaining([expect.objectContaining({ name: 'residual', missing: 20 })]),
      },
    });
  });

  it('applies to any format', async () => {
    const json = await read('[{"a": 1, "b": "x"}, {"a": 2, "b": "3"}]', { a: 'text', b: 'number' }, 'a.json');
    expect(json).toMatchObject({
      ok: true,
      value: {
        columns: [
          { kind: 'text', categories: ['1', '2'] },
          { kind: 'number', missing: 1 },
        ],
      },
    });
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'applies to own property names only: %s',
    async (name) => {
      const table = await read(`${name},b\n1,2\n3,4\n`, {});
      expect(table).toMatchObject({
        ok: true,
        value: { columns: [{ name, kind: 'number' }, { name: 'b' }] },
      });
      const typed = await read(`${name},b\n1,2\n3,4\n`, Object.fromEntries([[name, 'text']]));
      expect(typed).toMatchObject({
        ok: true,
        value: { columns: [{ name, kind: 'text' }, { kind: 'number' }] },
      });
    },
  );

  it('names the existing columns if one does not exist', async () => {
    expect(await read('a,b\n1,2\n', { c: 'number' })).toMatchObject({
      ok: false,
      problem: { code: 'unknown-column', column: 'c', hint: 'The columns are: a, b.' },
    });
  });
});
