import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { drawnTable } from '../../../src/data/text/drawn-table.ts';
import { listIn } from '../../../src/data/text/list-cells.ts';
import { printedVector } from '../../../src/data/text/printed-vector.ts';

const tableOf = async (text: string, name = 'errors.csv') => {
  const read = await readTable(memorySource(name, new TextEncoder().encode(text)));
  if (!read.ok) throw new Error(read.problem.message);
  return Object.fromEntries(
    read.value.columns.map((column) => [
      column.name,
      column.kind === 'number' ? [...column.numbers] : column.categories,
    ]),
  );
};

describe('lists in cells', () => {
  it.each([
    ['[0.9, 0.1]', ['[0]', '[1]'], [0.9, 0.1]],
    ['[0.9 0.1]', ['[0]', '[1]'], [0.9, 0.1]],
    ['[9.0e-01\n 1.0e-01]', ['[0]', '[1]'], [0.9, 0.1]],
    ['(0.9, 0.1)', ['[0]', '[1]'], [0.9, 0.1]],
    ['tensor([0.9, 0.1])', ['[0]', '[1]'], [0.9, 0.1]],
    ['array([0.9, 0.1], dtype=float32)', ['[0]', '[1]'], [0.9, 0.1]],
    ['DenseVector([0.9, 0.1])', ['[0]', '[1]'], [0.9, 0.1]],
    ['c(0.9, 0.1)', ['[0]', '[1]'], [0.9, 0.1]],
    ["{'cat': 0.9, 'dog': 0.1}", ['.cat', '.dog'], [0.9, 0.1]],
    ['{"cat":0.9,"dog":1e-1}', ['.cat', '.dog'], [0.9, 0.1]],
  ])('%s', (cell, keys, values) => {
    expect(listIn(cell)).toEqual({ keys, values });
  });

  it.each(['[0.9]', '0.9 0.1', '[0.9, cat]', '{cat}', '[0.9, ... 0.1]', '[]', '2020-01-01 10:00', '(a, b)'])(
    '%s is none',
    (cell) => expect(listIn(cell)).toBeUndefined(),
  );

  it('become columns, and a cell that is no list is missing', async () => {
    expect(await tableOf('y,p\n1,"[0.25, 0.75]"\n0,"[0.5, 0.5]"\n1,\n')).toEqual({
      y: [1, 0, 1],
      'p[0]': [0.25, 0.5, Number.NaN],
      'p[1]': [0.75, 0.5, Number.NaN],
    });
  });

  it('stay text where the lists are of unequal length', async () => {
    expect(Object.keys(await tableOf('y,p\n1,"[1, 2]"\n0,"[1, 2, 3]"\n'))).toEqual(['y', 'p']);
  });
});

describe('vectors as R prints them', () => {
  it('are read with and without names', async () => {
    expect(await tableOf('[1] 0.5 -1.2\n[3] 0.25\n', 'out.txt')).toEqual({ x: [0.5, -1.2, 0.25] });
    const named = '     a      b \n 0.5 -1.2 \n   c    d \n 0.25 NA \n';
    expect(await tableOf(named, 'out.txt')).toEqual({
      name: ['a', 'b', 'c', 'd'],
      x: [0.5, -1.2, 0.25, Number.NaN],
    });
  });

  it.each(['[1] 0.5 -1.2\n[4] 0.25', '[1] "a" "b"', 'a b\n1 2', 'x y\n1 2\n3 4\n5 6'])('%j is none', (text) =>
    expect(printedVector(text)).toBeUndefined(),
  );
});

it('takes the names of a header of types and roles, as Orange writes it', async () => {
  const text = 'MEDV,CRIM,name\ncontinuous,continuous,string\nclass,,meta\n24,0.1,a\n21.6,0.2,b\n34,0.3,c\n';
  expect(Object.keys(await tableOf(text))).toEqual(['MEDV', 'CRIM', 'name']);
});

describe('tables drawn with lines', () => {
  it.each([
    ['Markdown', '| y | p |\n|---|:-:|\n| 1.5 | 2.5 |\n| 3.5 | 4.5 |\n'],
    ['psql', '  y  |  p\n-----+-----\n 1.5 | 2.5\n 3.5 | 4.5\n(2 rows)\n'],
    ['MySQL', '+-----+-----+\n| y   | p   |\n+-----+-----+\n| 1.5 | 2.5 |\n| 3.5 | 4.5 |\n+-----+-----+\n'],
    [
      'polars',
      'shape: (2, 2)\n┌─────┬─────┐\n│ y   ┆ p   │\n│ --- ┆ --- │\n│ f64 ┆ f64 │\n╞═════╪═════╡\n│ 1.5 ┆ 2.5 │\n│ 3.5 ┆ 4.5 │\n└─────┴─────┘\n',
    ],
  ])('%s', async (_, text) => {
    expect(await tableOf(text, 'out.txt')).toEqual({ y: [1.5, 3.5], p: [2.5, 4.5] });
  });

  it('leave a file with bars as delimiters alone', () => {
    expect(drawnTable('y|p\n1|2\n-1|-2')).toBeUndefined();
  });
});
