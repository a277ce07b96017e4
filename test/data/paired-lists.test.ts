import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { pairedLists } from '../../src/data/paired-lists.ts';
import { memorySource } from '../../src/data/source.ts';

const read = async (text: string, name: string) => {
  const table = await readTable(memorySource(name, new TextEncoder().encode(text)));
  if (!table.ok) throw new Error(`${table.problem.code}: ${table.problem.message}`);
  const { columns, rows, reading } = table.value;
  return {
    names: columns.map((column) => column.name),
    rows,
    kinds: reading.notices.map(({ kind }) => kind),
  };
};
const list = (length: number, from = 0) => Array.from({ length }, (_, i) => from + i / 10);

describe('parallel lists', () => {
  it('are rows, in the cells of a text and in records', async () => {
    const folds = [12, 12, 9].map((length, fold) => ({ fold, y: list(length), p: list(length, 0.5) }));
    const csv = [
      'fold,y,p',
      ...folds.map(({ fold, y, p }) => `${fold},"[${y.join(', ')}]","[${p.join(' ')}]"`),
    ];
    expect(await read(csv.join('\n'), 'a.csv')).toMatchObject({
      names: ['fold', 'y', 'p'],
      rows: 33,
      kinds: ['lists-paired'],
    });
    expect(await read(JSON.stringify({ score: 1, folds }), 'a.json')).toMatchObject({
      names: ['fold', 'y', 'p'],
      rows: 33,
      kinds: ['lists-paired'],
    });
  });

  it('become rows if each record is a line, and if some are in objects', async () => {
    const series = [10, 12].map((length, id) => ({
      id,
      y: list(length),
      forecast: { mean: list(length, 0.5), quantiles: { '0.1': list(length, 0.2) } },
    }));
    const expected = {
      names: ['id', 'y', 'forecast.mean', 'forecast.quantiles.0.1'],
      rows: 22,
      kinds: ['lists-paired'],
    };
    const lines = series.map((record) => JSON.stringify(record)).join('\n');
    expect(await read(lines, 'a.jsonl')).toEqual(expected);
    expect(await read(JSON.stringify(series), 'a.json')).toEqual(expected);
  });

  it.each<[string, (records: readonly { y: string; p: string }[]) => string, number]>([
    ['a.csv', (records) => ['y,p', ...records.map(({ y, p }) => `"[${y}]","[${p}]"`)].join('\n'), 2],
    ['a.jsonl', (records) => records.map(({ y, p }) => `{"y": [${y}], "p": [${p}]}`).join('\n'), 1],
    ['a.json', (records) => `[${records.map(({ y, p }) => `{"y": [${y}], "p": [${p}]}`).join(',')}]`, 1],
  ])('of different lengths are left out with their record, and told: %s', async (name, write, first) => {
    for (const [all, shorter] of [
      [4000, 3333],
      [10, 4],
    ] as const) {
      const records = Array.from({ length: all }, (_, row) => ({
        y: list(9).join(', '),
        p: list(row === shorter ? 8 : 9).join(', '),
      }));
      const source = memorySource(name, new TextEncoder().encode(write(records)));
      const table = await readTable(source);
      if (!table.ok) throw new Error(table.problem.message);
      const { columns, rows, reading } = table.value;
      expect(rows).toBe(9 * (all - 1));
      expect(columns).toMatchObject([
        { name: 'y', missing: 0 },
        { name: 'p', missing: 0 },
      ]);
      const reason = 'its lists differ in length';
      expect(reading.leftOut).toEqual({ rows: 1, reasons: [{ row: shorter + first, reason }] });
      expect(reading.notices[0]).toMatchObject({ facts: { records: all - 1, rows } });
    }
  });

  it('are none in a later line, which is a row', async () => {
    const lines = [
      ...Array.from({ length: 500 }, () => `{"y": [${list(8)}], "p": [${list(8)}]}`),
      '{"y": 1}',
    ];
    const table = await readTable(memorySource('a.jsonl', new TextEncoder().encode(lines.join('\n'))));
    if (!table.ok) throw new Error(table.problem.message);
    expect(table.value.rows).toBe(4001);
    expect(table.value.columns).toMatchObject([{ name: 'y' }, { name: 'p', missing: 1 }]);
  });

  it('stay columns if they are short and alike, or shares of a whole', () => {
    const pair = (one: number[][], other: number[][]) =>
      pairedLists(
        new Map([
          ['a', one],
          ['b', other],
        ]),
      );
    const three = [list(3), list(3)];
    expect(pair(three, three)).toBeUndefined();
    expect(pair([list(3), list(4)], [list(3), list(4)])).toEqual(['a', 'b']);
    const shares = [Array<number>(10).fill(0.1), Array<number>(10).fill(0.1)];
    expect(pair([list(10), list(10)], shares)).toBeUndefined();
    expect(pair([list(10), list(9)], [list(10), list(10)])).toBeUndefined();
    expect(pairedLists(new Map([['a', three]]))).toBeUndefined();
  });
});

describe('tables with the same columns', () => {
  const one = (length: number) => ({ y: list(length), p: list(length, 1) });

  it('are joined, with the name of each as a column', async () => {
    const text = JSON.stringify({ model: 'a', results: { S1: one(5), S2: one(7) } });
    expect(await read(text, 'a.json')).toEqual({
      names: ['series', 'y', 'p'],
      rows: 12,
      kinds: ['tables-joined'],
    });
  });

  it('are not joined if their columns differ', async () => {
    const text = JSON.stringify({ a: one(5), b: { y: list(5), q: list(5) } });
    await expect(read(text, 'a.json')).rejects.toThrow('several-tables');
  });
});
