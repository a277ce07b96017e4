import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf, tableOf, valuesOf } from '../reading.ts';

describe('delimited text', () => {
  it('reads a column of residuals', async () => {
    expect(await summaryOf('residual\n0.5\n-1\n1e-3\n')).toEqual({
      format: 'csv',
      compressed: false,
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      header: true,
      columns: [{ name: 'residual', kind: 'number', missing: 0, values: [0.5, -1, 0.001] }],
      rows: 3,
      skipped: [],
      skippedCount: 0,
      leftOut: { rows: 0, reasons: [] },
      notices: [],
    });
  });

  it('keeps only the columns asked for, after a look at all', async () => {
    const table = await tableOf('a,b,c\n1,x,3\n4,y,6\n', {
      keep: ({ columns }) => {
        expect(columns).toEqual([
          { name: 'a', kind: 'number', sample: [1, 4] },
          { name: 'b', kind: 'text', sample: ['x', 'y'] },
          { name: 'c', kind: 'number', sample: [3, 6] },
        ]);
        return ['c'];
      },
    });
    expect(table.columns).toEqual([
      { name: 'c', kind: 'number', numbers: Float64Array.of(3, 6), missing: 0 },
    ]);
    expect(table.reading.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'a number',
      'b text',
      'c number',
    ]);
  });

  it('returns the line on which each row begins', async () => {
    const table = await tableOf('title\n\na,b\n1,"x\ny"\n\n2,z\n3,"p\n\nq"\n4,r\n');
    expect([...table.lines!]).toEqual([4, 7, 8, 11]);
  });

  it('reports ragged rows and strange cells by line', async () => {
    const { columns, skipped } = await summaryOf(`x,y\n${'1,2\n'.repeat(40)}3\n4,5,6\n7,oops\n`);
    expect(columns[0]!.values.slice(-3)).toEqual([3, 4, 7]);
    expect(columns[1]!.values.slice(-3)).toEqual([null, 5, null]);
    expect(skipped.map(({ row }) => row)).toEqual([42, 43, 44]);
  });

  it('determines the type of a column from all its rows', async () => {
    const late = `x,y\n${'1,2\n'.repeat(30_000)}${'1,word\n'.repeat(9_000)}${'1,2\n'.repeat(30_000)}`;
    const { columns } = await summaryOf(late);
    expect(columns[1]!.kind).toBe('text');
    expect(columns[1]!.values[30_000]).toBe('word');
  });

  it('leaves codes with leading zeros alone', async () => {
    expect(await valuesOf('name,zip\nJohn,08123\nJack,10001\n')).toEqual({
      name: ['John', 'Jack'],
      zip: ['08123', '10001'],
    });
  });
});

describe('bad files', () => {
  it.each([
    ['an empty file', '', 'empty-file', undefined],
    ['blank lines', '\n\n  \n', 'empty-file', undefined],
    ['a header alone', 'x,y\n', 'no-rows', 1],
    ['an unclosed quote', 'x,y\n1,2\n3,"4\n5,6\n', 'unclosed-quote', 3],
    ['binary data', new Uint8Array(3000).map((_, index) => (index * 37) % 256), 'binary-file', undefined],
  ])('refuses %s', async (_, content, code, row) => {
    const problem = await problemOf(content);
    expect(problem.code).toBe(code);
    expect(problem.row).toBe(row);
    expect(problem.hint).toMatch(/\.$/);
  });
});
