import { constants } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../src/data/summary.ts';
import type { Column, Table } from '../../src/data/table.ts';
import { tableOf } from './reading.ts';

const tableWith = async (...columns: Column[]): Promise<Table> => {
  const [first] = columns;
  const rows = first!.kind === 'number' ? first!.numbers.length : first!.codes.length;
  return { ...(await tableOf('a\n1\n2\n')), columns, rows };
};

describe('the document of a table', () => {
  it('is written in pieces, even if it is longer than a string can be', async () => {
    // Few rows whose cells are long: a thousand of them are no string any more.
    const rows = 1200;
    const codes = new Int32Array(rows).map((_, row) => row % 2);
    const categories = ['x'.repeat(2 ** 19), 'short'];
    const text: Column = { name: 'text', kind: 'text', codes, categories, missing: 0 };
    const table = await tableWith(text, { ...text, name: 'again' });
    let whole = 0;
    let longest = 0;
    for (const piece of summaryJson(table)) {
      whole += piece.length;
      longest = Math.max(longest, piece.length);
    }
    expect(whole).toBeGreaterThan(constants.MAX_STRING_LENGTH);
    expect(longest).toBeLessThan(2 ** 21);
  });

  it('is written in pieces if there are many rows', async () => {
    const numbers = Float64Array.from({ length: 100_000 }, (_, row) => Math.sin(row));
    numbers[70_000] = Number.NaN;
    numbers[70_001] = Number.POSITIVE_INFINITY;
    const table = await tableWith({ name: 'x', kind: 'number', numbers, missing: 1 });
    const pieces = [...summaryJson(table)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 ** 18);
    const [column] = JSON.parse(pieces.join('')).columns;
    expect(column.values).toEqual([...numbers].map((value) => (Number.isFinite(value) ? value : null)));
  });

  it('has each cell once, however long the longest one is', async () => {
    for (const length of [0, 1, 2 ** 8, 2 ** 8 + 1, 2 ** 20, 2 ** 20 + 1]) {
      const rows = length < 1000 ? 9000 : 5;
      const codes = Int32Array.from({ length: rows }, (_, row) => (row % 3) - 1);
      const categories = ['y'.repeat(length), 'z'];
      const table = await tableWith({ name: 'x', kind: 'text', codes, categories, missing: rows / 3 });
      const [column] = JSON.parse([...summaryJson(table)].join('')).columns;
      expect(column.values).toEqual([...codes].map((code) => categories[code] ?? null));
    }
  });
});
