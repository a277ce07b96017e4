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

describe('lists side by side', () => {
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

  it('stay columns where they are short and alike, or shares of a whole', () => {
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

describe('tables of the same columns', () => {
  const one = (length: number) => ({ y: list(length), p: list(length, 1) });

  it('are joined, with the name of each as a column', async () => {
    const text = JSON.stringify({ model: 'a', results: { S1: one(5), S2: one(7) } });
    expect(await read(text, 'a.json')).toEqual({
      names: ['series', 'y', 'p'],
      rows: 12,
      kinds: ['tables-joined'],
    });
  });

  it('are not where their columns differ', async () => {
    const text = JSON.stringify({ a: one(5), b: { y: list(5), q: list(5) } });
    await expect(read(text, 'a.json')).rejects.toThrow('several-tables');
  });
});
