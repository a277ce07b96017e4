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

  it('leave missing cells in a later line that has fewer of them', async () => {
    const long = Array.from({ length: 500 }, () => JSON.stringify({ y: list(8), p: list(8) }));
    const lines = [...long, JSON.stringify({ y: list(8), p: list(3) }), JSON.stringify({ y: 1 })];
    const source = memorySource('a.jsonl', new TextEncoder().encode(lines.join('\n')));
    const table = await readTable(source);
    if (!table.ok) throw new Error(table.problem.message);
    const [y, p] = table.value.columns;
    expect(table.value.rows).toBe(4009);
    expect(y).toMatchObject({ name: 'y', missing: 0 });
    expect(p).toMatchObject({ name: 'p', missing: 6 });
    expect(table.value.lines!.at(-2)).toBe(501);
  });

  it('report a later cell whose list is shorter, which is left out', async () => {
    const cell = (length: number) => `"[${list(length).join(', ')}]"`;
    const rows = Array.from({ length: 4000 }, (_, row) => `${cell(9)},${cell(row === 3333 ? 8 : 9)}`);
    const source = memorySource('a.csv', new TextEncoder().encode(['y,p', ...rows].join('\n')));
    const table = await readTable(source);
    if (!table.ok) throw new Error(table.problem.message);
    expect(table.value.rows).toBe(9 * 3999);
    expect(table.value.reading.leftOut).toEqual({
      rows: 1,
      reasons: [{ row: 3335, reason: 'its lists differ in length' }],
    });
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
