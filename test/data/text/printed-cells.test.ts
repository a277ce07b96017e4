import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { valuesIn } from '../../../src/data/text/cell-values.ts';
import { drawnTable } from '../../../src/data/text/drawn-table.ts';
import { printedVector } from '../../../src/data/text/printed-vector.ts';
import { ruledTable } from '../../../src/data/text/ruled-table.ts';
import { wekaPredictions } from '../../../src/data/text/weka-predictions.ts';

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
    expect(valuesIn(cell)).toEqual({ keys, values });
  });

  it.each(['[0.9]', '0.9 0.1', '[0.9, cat]', '{cat}', '[0.9, ... 0.1]', '[]', '2020-01-01 10:00', '(a, b)'])(
    '%s is none',
    (cell) => expect(valuesIn(cell)).toBeUndefined(),
  );

  it('become columns, and a cell that is not a list is missing', async () => {
    expect(await tableOf('y,p\n1,"[0.25, 0.75]"\n0,"[0.5, 0.5]"\n1,\n')).toEqual({
      y: [1, 0, 1],
      'p[0]': [0.25, 0.5, Number.NaN],
      'p[1]': [0.75, 0.5, Number.NaN],
    });
  });

  it('stay text if the lists differ in length', async () => {
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

it('reads the names of a header with types and roles, as written by Orange', async () => {
  const text = 'MEDV,CRIM,name\ncontinuous,continuous,string\nclass,,meta\n24,0.1,a\n21.6,0.2,b\n34,0.3,c\n';
  expect(Object.keys(await tableOf(text))).toEqual(['MEDV', 'CRIM', 'name']);
});

it('accepts the values of a category in place of its type, as written by Orange', async () => {
  const text = 'x,iris,p\ncontinuous,a b c,continuous\n,class,meta\n1.5,a,0.2\n2.5,b,0.3\n3.5,c,0.4\n';
  expect(Object.keys(await tableOf(text))).toEqual(['x', 'iris', 'p']);
});

it('keeps names of two words in a second row without types', async () => {
  const text = 'model a,model a\nfirst run,second run\n1.5,2.5\n3.5,4.5\n1.25,2.75\n2.25,2.75\n';
  expect(Object.keys(await tableOf(text))).toEqual(['first run', 'second run']);
});

describe('predictions that Weka prints', () => {
  const text = (rows: string) => ` inst# actual predicted error distribution\n${rows}`;

  it('have a column per class', () => {
    expect(wekaPredictions(text(' 1 1:a 2:b + 0.3,*0.7\n 2 2:b 2:b 0.1,*0.9'))).toEqual([
      ['actual', 'predicted', 'probability a', 'probability b'],
      ['a', 'b', '0.3', '0.7'],
      ['b', 'b', '0.1', '0.9'],
    ]);
  });

  it('distinguish classes whose names were truncated', () => {
    expect(wekaPredictions(text(' 1 1:te 2:te + 0.7\n 2 2:te 2:te 0.9'))?.[1]).toEqual([
      '1:te',
      '2:te',
      '0.7',
    ]);
  });

  it('of numbers are a table', () => {
    expect(wekaPredictions(text(' 1 12.3 13.1 0.8'))).toBeUndefined();
  });
});

describe('lists of classes with scores', () => {
  it('become columns named after the classes, in whatever order a list has them', () => {
    const cell = "[{'label': 'dog', 'score': 0.3}, {'label': 'cat', 'score': 0.7}]";
    expect(valuesIn(cell)).toEqual({ keys: ['.dog', '.cat'], values: [0.3, 0.7] });
    expect(valuesIn(cell.replaceAll("'", '"'))).toEqual({ keys: ['.dog', '.cat'], values: [0.3, 0.7] });
  });

  it.each([
    "[{'label': 'a', 'score': 0.3}, {'label': 'a', 'score': 0.7}]",
    "[{'x': 1, 'y': 2}, {'x': 3, 'y': 4}]",
    "[{'label': 'a', 'score': 'b'}, {}]",
  ])('%s is none', (cell) => expect(valuesIn(cell)).toBeUndefined());
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

  it.each([
    [
      'DuckDB',
      '┌────────┬────────┐\n│   y    │   p    │\n│ double │ double │\n├────────┼────────┤\n│    1.5 │    2.5 │\n│      · │      · │\n│    3.5 │    4.5 │\n├────────┴────────┤\n│ 2 rows  2 columns │\n└─────────────────┘\n',
    ],
    [
      'Stata',
      '     +-----------+\n     |   y     p |\n     |-----------|\n  1. | 1.5   2.5 |\n  2. | 3.5   4.5 |\n     +-----------+\n',
    ],
    ['SQLite', 'y    p  \n---  ---\n1.5  2.5\n3.5  4.5\n'],
    [
      'SQL Server',
      'y      p     \n------ ------\n1.5    2.5   \n3.5    4.5   \n\n(2 rows affected)\n\nCompletion time: 2024-05-02T10:11:12\n',
    ],
    [
      'Oracle',
      '     Y      P\n------ ------\n   1.5    2.5\n\n     Y      P\n------ ------\n   3.5    4.5\n\n2 rows selected.\n',
    ],
    ['reStructuredText', '===  ===\ny    p\n===  ===\n1.5  2.5\n3.5  4.5\n===  ===\n'],
    [
      'MySQL with its footer',
      '+-----+-----+\n| y   | p   |\n+-----+-----+\n| 1.5 | 2.5 |\n| 3.5 | 4.5 |\n+-----+-----+\n2 rows in set (0.01 sec)\n',
    ],
  ])('%s', async (_, text) => {
    const lower = Object.entries(await tableOf(text, 'out.txt')).map(([name, cells]) => [
      name.toLowerCase(),
      cells,
    ]);
    expect(Object.fromEntries(lower)).toEqual({ y: [1.5, 3.5], p: [2.5, 4.5] });
  });

  it('split cells that contain spaces, or nothing, at the lines', () => {
    expect(ruledTable('city      y\n--------  ---\nNew York  1\n          2')).toEqual([
      ['city', 'y'],
      ['New York', '1'],
      ['', '2'],
    ]);
  });

  it.each(['y    p\n---  ---\n1.52341  2.5', 'y\tp\n--\t--\n1\t2', 'y p\n1 2\n-- 3', 'y\n--\n1'])(
    'are not seen in %j',
    (text) => expect(ruledTable(text)).toBeUndefined(),
  );

  it('have as many cells in each row as names', () => {
    expect(drawnTable('+-----+\n| y p |\n+-----+\n| 1 |\n| 2 3 |\n+-----+')).toBeUndefined();
  });

  it('keep their names without the dashes if cells extend into the gaps', async () => {
    expect(await tableOf('y p\n-- --\n1.52341 2.5\n1.6 2.61\n3.1 3.2\n', 'a.txt')).toEqual({
      y: [1.52341, 1.6, 3.1],
      p: [2.5, 2.61, 3.2],
    });
  });

  it('do not include a file with bars as delimiters', () => {
    expect(drawnTable('y|p\n1|2\n-1|-2')).toBeUndefined();
  });
});
