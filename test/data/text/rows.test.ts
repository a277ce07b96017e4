import { expect, it } from 'vitest';
import { filled, isNumericRow, present, readRows } from '../../../src/data/text/rows.ts';

const comma = { delimiter: 44, quote: 34, escaping: 34, collapse: false };
const read = (text: string, limit: number, final = true) =>
  readRows({ bytes: new TextEncoder().encode(text), final }, comma, limit);

it('reads the requested number of rows, with the position of each', () => {
  const text = 'x,y\n"1\n2",3\n4,5\n';
  expect(read(text, 9)).toEqual([
    { cells: ['x', 'y'], offset: 0, line: 1, next: 2 },
    { cells: ['1\n2', '3'], offset: 4, line: 2, next: 4 },
    { cells: ['4', '5'], offset: 12, line: 4, next: 5 },
  ]);
  expect(read(text, 2)).toHaveLength(2);
  expect(read(text, 0)).toEqual([]);
});

it('ignores a row that is cut off', () => {
  expect(read('1,2\n3,4', 9)).toHaveLength(2);
  expect(read('1,2\n3,4', 9, false)).toHaveLength(1);
});

it('recognizes rows that are not empty', () => {
  const rows = read('1,\n,\n\n,2\n', 9);
  expect(filled(rows).map(({ line }) => line)).toEqual([1, 4]);
  expect(present(['', 'a', '', '0'])).toEqual(['a', '0']);
});

it.each<[string[], '.' | ',', boolean]>([
  [['1', '2.5'], '.', true],
  [['', '-1e3', ''], '.', true],
  [['1,5', '2'], ',', true],
  [['', ''], '.', false],
  [[], '.', false],
  [['1', 'x'], '.', false],
  [['x', '1'], '.', false],
  [['x'], '.', false],
  [['NA', '1'], '.', false],
])('knows a row of numbers alone: %j', (cells, decimal, expected) => {
  expect(isNumericRow(cells, decimal)).toBe(expected);
});
