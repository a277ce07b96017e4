import { describe, expect, it } from 'vitest';
import type { ReadTableOptions } from '../../../src/data/index.ts';
import { summaryOf } from '../reading.ts';

interface Expected {
  header: boolean;
  columns: Record<string, (number | string | null)[]>;
  skipped?: { row: number; reason: string }[];
}
const nine = Array.from({ length: 9 }, (_, row) => row);
const body = nine.map((row) => `${row},${row}\n`).join('');
const xy = (x: number[], y: number[]) => ({ x, y });

describe('the layout of a table', () => {
  it.each<[string, string, Expected, ReadTableOptions?]>([
    ['names in a comment', '#x,y\n1,2\n3,4\n5,6\n', { header: true, columns: xy([1, 3, 5], [2, 4, 6]) }],
    [
      'names in a comment, behind a blank',
      '# x,y\n1,2\n3,4\n5,6\n',
      { header: true, columns: xy([1, 3, 5], [2, 4, 6]) },
    ],
    [
      'names in a comment, between blanks',
      '# x y\n 1 2\n 3 4\n 5 6\n',
      { header: true, columns: xy([1, 3, 5], [2, 4, 6]) },
    ],
    [
      'names in a comment, the first of which is empty',
      '#,x,y\n1,2,3\n4,5,6\n7,8,9\n',
      { header: true, columns: { 'column 1': [1, 4, 7], x: [2, 5, 8], y: [3, 6, 9] } },
    ],
    [
      'names in a comment, behind what says so',
      '# Columns: x,y\n1,2\n3,4\n5,6\n',
      { header: true, columns: xy([1, 3, 5], [2, 4, 6]) },
    ],
    [
      'names in a comment, behind whose they are',
      '# ./data/water: x y\n1 2\n3 4\n5 6\n',
      { header: true, columns: xy([1, 3, 5], [2, 4, 6]) },
    ],
    [
      'a comment, where the user says that there are no names',
      '#x,y\n1,2\n3,4\n5,6\n',
      { header: false, columns: { 'column 1': [1, 3, 5], 'column 2': [2, 4, 6] } },
      { header: false },
    ],
    [
      'a comment of another width',
      '#x,y,z\n1,2\n3,4\n5,6\n',
      { header: false, columns: { 'column 1': [1, 3, 5], 'column 2': [2, 4, 6] } },
    ],
    ['a comment above names', '#a,b\nx,y\n1,2\n3,4\n', { header: true, columns: xy([1, 3], [2, 4]) }],
    ['comments in half of the lines', '#a\n#b\n1\n2\n', { header: true, columns: { b: [1, 2] } }],
    [
      'gaps that begin like a comment',
      'x\n#N/A\n1\n2\n3\n',
      { header: true, columns: { x: [null, 1, 2, 3] } },
    ],
    ['percentages', 'x,y\n5%,1\n6%,2\n7%,3\n', { header: true, columns: xy([0.05, 0.06, 0.07], [1, 2, 3]) }],
    [
      'names that the user sees',
      '1,2\n3,4\n5,6\n',
      { header: true, columns: { 1: [3, 5], 2: [4, 6] } },
      { header: true },
    ],
    [
      'no names where the user sees none',
      'x,y\n1,2\n3,4\n',
      { header: false, columns: { 'column 1': ['x', '1', '3'], 'column 2': ['y', '2', '4'] } },
      { header: false },
    ],
    [
      'two rows of names that the user sees',
      'a,b\nx,y\n1,2\n3,4\n',
      { header: true, columns: xy([1, 3], [2, 4]) },
      { header: true },
    ],
    ['one row', '1,2\n', { header: false, columns: { 'column 1': [1], 'column 2': [2] } }],
    [
      'words of which a row comes again',
      'a,b\nc,d\na,b\ne,f\n',
      { header: false, columns: { 'column 1': ['a', 'c', 'a', 'e'], 'column 2': ['b', 'd', 'b', 'f'] } },
    ],
    [
      'names that come again',
      'x,name\n1,a\nx,name\n2,b\n3,c\n',
      {
        header: true,
        columns: { x: [1, 2, 3], name: ['a', 'b', 'c'] },
        skipped: [{ row: 3, reason: 'repeats the header; left out' }],
      },
    ],
    [
      'two rows of names in a short file',
      't,u\nx,y\n1,2\n3,4\n5,6\n7,8\n',
      { header: true, columns: xy([1, 3, 5, 7], [2, 4, 6, 8]) },
    ],
    [
      'three rows of names',
      't,u\nv,w\nx,y\n1,2\n3,4\n5,6\n7,8\n',
      { header: true, columns: xy([1, 3, 5, 7], [2, 4, 6, 8]) },
    ],
    [
      'numbers above the table',
      `9,9,9\nx,y\n${body}`,
      {
        header: true,
        columns: xy(nine, nine),
        skipped: [{ row: 1, reason: 'has 3 fields instead of 2; left out' }],
      },
    ],
    [
      'a number above the table',
      `9\nx,y\n${body}`,
      {
        header: true,
        columns: xy(nine, nine),
        skipped: [{ row: 1, reason: 'has 1 field instead of 2; left out' }],
      },
    ],
    ['words above the table', `A title of the file\nx,y\n${body}`, { header: true, columns: xy(nine, nine) }],
    [
      'words and a number above the table',
      `7,of,all\nx,y\n${body}`,
      { header: true, columns: xy(nine, nine) },
    ],
    [
      'a name above an empty last column',
      'x;y;z\n1;2;\n3;4;\n',
      { header: true, columns: { ...xy([1, 3], [2, 4]), z: [null, null] } },
    ],
    [
      'a first row that is too short',
      'x,y\n1\n2,3\n4,5\n6,7\n',
      {
        header: true,
        columns: { x: [1, 2, 4, 6], y: [null, 3, 5, 7] },
        skipped: [{ row: 2, reason: 'has 1 of 2 fields; the others count as missing' }],
      },
    ],
    [
      'row names as R writes them',
      '"x","y"\n"a",1,2\n"b",3,4\n',
      { header: true, columns: { 'row name': ['a', 'b'], ...xy([1, 3], [2, 4]) } },
    ],
    [
      'decimal points that the user sees',
      'x;y\n1,5;2\n3,5;4\n',
      { header: true, columns: { x: ['1,5', '3,5'], y: [2, 4] } },
      { decimal: '.' },
    ],
    [
      'a delimiter’s name and a comment',
      'sep=,\n# note\nx,y\n1,2\n3,4\n',
      { header: true, columns: xy([1, 3], [2, 4]) },
    ],
  ])('%s', async (_, text, { header, columns, skipped = [] }, options = {}) => {
    const summary = await summaryOf(text, options);
    expect(Object.fromEntries(summary.columns.map(({ name, values }) => [name, values]))).toEqual(columns);
    expect(summary.header).toBe(header);
    expect(summary.skipped).toEqual(skipped);
  });
});
