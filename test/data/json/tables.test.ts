import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import { problemOf, summaryOf, tableOf, valuesOf } from '../reading.ts';

const named = { name: 'a.json' };
const problem = (document: unknown, path?: string) =>
  problemOf(JSON.stringify(document), { ...named, ...(path !== undefined && { path }) });
const summary = (document: unknown, path?: string) =>
  summaryOf(JSON.stringify(document), { ...named, ...(path !== undefined && { path }) });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 0.5);

describe('one of several tables', () => {
  const document = { train: { e: [1, 2, 3] }, test: { e: [1] } };

  it('must be chosen, with the content of each', async () => {
    expect(await problem(document)).toEqual({
      code: 'several-tables',
      message: 'The JSON holds 2 tables of numbers: train (3 numbers), test (1 number).',
      hint: 'Choose the one to read by its path, or keep only that one in the file.',
      paths: ['train', 'test'],
    });
  });

  it('is read by its path', async () => {
    expect((await summary(document, 'test')).columns).toMatchObject([{ name: 'e', values: [1] }]);
    expect((await summary(document, 'train')).rows).toBe(3);
  });

  it('must be chosen if the path matches none', async () => {
    expect((await problem(document, 'tests')).message).toBe(
      'There is no table of numbers at “tests”; there are: train (3 numbers), test (1 number).',
    );
    expect((await problem({ only: [1, 2] }, 'other')).message).toBe(
      'There is no table of numbers at “other”; there are: the document (2 numbers).',
    );
  });

  it('can be one of text if its path is given', async () => {
    const { columns } = await summary({ a: { y: [1, 2] }, b: { label: ['x', 'y'] } }, 'b');
    expect(columns).toMatchObject([{ name: 'label', kind: 'text', values: ['x', 'y'] }]);
  });

  it('must be chosen from the first ten of many', async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, { e: [1, 2] }]));
    const ten = Array.from({ length: 10 }, (_, index) => `t${index} (2 numbers)`).join(', ');
    expect((await problem(many(10))).message).toBe(`The JSON holds 10 tables of numbers: ${ten}.`);
    const more = await problem(many(120));
    expect(more.message).toBe(`The JSON holds 120 tables of numbers: ${ten}, ….`);
    expect(more.paths).toHaveLength(100);
  });

  it('has its numbers counted with thousands separators', async () => {
    const { message } = await problem({
      a: { y: numbers(1200) },
      b: { y: numbers(1100), z: ['', ' ', 'x', '7'] },
    });
    expect(message).toContain('a (1,200 numbers)');
    expect(message).toContain('b.y (1,100 numbers), b.z (1 number)');
  });
});

describe('the main table of a document', () => {
  const big = { y: numbers(50), p: numbers(50) };

  it('has ten times as many numbers as the others together, which are reported as left out', async () => {
    const { rows, notices } = await summary({ data: big, curve: { x: numbers(10) } });
    expect(rows).toBe(50);
    expect(notices).toMatchObject([
      {
        id: 'parts-left-out',
        text: 'The table at “data” was read, which holds nearly all the numbers of the document; not included: “curve”.',
        advice: 'To read another, name it by its path.',
      },
    ]);
  });

  it('does not exist with one number less, or with a single column', async () => {
    expect((await problem({ data: big, curve: { x: numbers(11) } })).code).toBe('several-tables');
    expect((await problem({ data: { y: numbers(100) }, curve: { x: numbers(5) } })).code).toBe(
      'several-tables',
    );
  });

  it('names five of those left out, and counts the rest', async () => {
    const small = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, { x: [1] }]));
    const said = async (count: number) => (await summary({ data: big, ...small(count) })).notices[0]!.text;
    expect(await said(5)).toMatch(/not included: “s0”, “s1”, “s2”, “s3”, “s4”\.$/);
    expect(await said(7)).toMatch(/“s4” and 2 more\.$/);
  });

  it('also reports what of its own part is in no column', async () => {
    const { notices } = await summary({ data: { ...big, model: { name: 'x' } }, curve: { x: [1] } });
    expect(notices.map(({ text }) => text)).toEqual([
      'Not in the table: “model” of the document.',
      expect.stringContaining('not included: “curve”'),
    ]);
  });

  it('is the only one with numbers, or the only one', async () => {
    expect((await summary({ words: { w: ['a', 'b'] }, data: { y: [1, 2, 3] } })).rows).toBe(3);
    expect((await summary({ label: ['a', 'b'] })).columns).toMatchObject([
      { kind: 'text', values: ['a', 'b'] },
    ]);
  });
});

it('refuses a document without numbers', async () => {
  const expected = {
    code: 'no-numbers',
    message: 'There is no array of numbers in this JSON.',
    hint: 'Choose a file with residuals, or predictions and outcomes.',
  };
  expect(await problem({ a: { x: ['u'] }, b: { y: ['v'] } })).toEqual(expected);
  expect(await problem({ name: 'x', version: 2 })).toEqual(expected);
  expect(await problem([])).toEqual(expected);
});

it('refuses a document of more than 400 MB, and names formats that are read piece by piece', async () => {
  expect(await problemOf(new Uint8Array(400 * 2 ** 20 + 1), named)).toEqual({
    code: 'document-too-large',
    message: 'The JSON document is larger than 400 MB.',
    hint: 'Save it as JSON Lines, CSV or Parquet, which are read piece by piece.',
  });
});

it('is decoded whole, whatever pieces it comes in', async () => {
  const bytes = new TextEncoder().encode('{"größe €": [1, 2], "y": [3, 4]}');
  const result = await readTable({
    name: 'a.json',
    async *chunks() {
      for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
    },
  });
  expect(result).toMatchObject({
    value: { reading: { compressed: false }, columns: [{ name: 'größe €' }, { name: 'y' }] },
  });
});

describe('the columns of a document', () => {
  const document = { id: ['a', 'b', 'c'], y: [1, null, 3] };

  it('are shown first, and only those wanted are kept', async () => {
    const table = await tableOf(JSON.stringify(document), {
      ...named,
      keep: ({ columns }) => {
        expect(columns).toEqual([
          { name: 'id', kind: 'text', sample: ['a', 'b', 'c'] },
          { name: 'y', kind: 'number', sample: [1, null, 3] },
        ]);
        return ['y'];
      },
    });
    expect(table.columns.map(({ name }) => name)).toEqual(['y']);
    expect(table.rows).toBe(3);
    expect(table.reading.columns).toEqual([
      { name: 'id', kind: 'text' },
      { name: 'y', kind: 'number', missing: 1 },
    ]);
  });

  it('are surveyed by a sample of rows if they are long, the same in each', async () => {
    const long = { a: numbers(1300), b: numbers(1300) };
    await tableOf(JSON.stringify(long), {
      ...named,
      keep: ({ columns }) => {
        // Every third row, so that at least 400 are shown.
        const rows = Array.from({ length: 434 }, (_, index) => 3 * index + 0.5);
        expect(columns.map(({ sample }) => sample)).toEqual([rows, rows]);
        return [];
      },
    });
  });

  it('are all returned if none is chosen', async () => {
    expect((await tableOf(JSON.stringify(document), named)).columns).toHaveLength(2);
  });
});

describe('the tables in a document', () => {
  it.each<[string, unknown, Record<string, unknown[]>]>([
    [
      'rows below a first one of names',
      [
        ['y', 'p'],
        [1, 2],
        [3, 4],
      ],
      { y: [1, 3], p: [2, 4] },
    ],
    ['a key of digits, which is no name', { 0: [1, 2, 3] }, { 0: [1, 2, 3] }],
    [
      'columns of pandas with names of two levels',
      {
        columns: [['a', 'x'], 'b'],
        data: [
          [1, 2],
          [3, 4],
        ],
      },
      { 'a x': [1, 3], b: [2, 4] },
    ],
    [
      'columns of pandas without all names',
      {
        columns: ['a'],
        data: [
          [1, 2],
          [3, 4],
        ],
      },
      { a: [1, 3], 'column 2': [2, 4] },
    ],
    [
      'a table of pandas without a key',
      { schema: { fields: [] }, data: [{ a: 1 }, { a: 2 }] },
      { a: [1, 2] },
    ],
    [
      'records with names of their own',
      [{ a: 1 }, { b: 2 }, { a: 3 }],
      { a: [1, null, 3], b: [null, 2, null] },
    ],
    ['records by name', { u: { y: 1, p: 2 }, v: { y: 3, p: 4 } }, { y: [1, 3], p: [2, 4] }],
    ['columns by number', { y: { 0: 1, 1: 2 }, p: { 0: 3, 1: 4 } }, { y: [1, 2], p: [3, 4] }],
    [
      'columns longer than they are many',
      { y: { a: 1, b: 2, c: 3 }, p: { a: 4, b: 5, c: 6 } },
      { y: [1, 2, 3], p: [4, 5, 6] },
    ],
    [
      'equal names of a matrix and of a list',
      {
        'p[0]': [1, 2],
        p: [
          [3, 4],
          [5, 6],
        ],
      },
      { 'p[0]': [1, 2], 'p[0] (2)': [3, 5], 'p[1]': [4, 6] },
    ],
    ['a name of digits and letters', { '12a': [1, 2] }, { '12a': [1, 2] }],
    ['a name of letters and digits', { a12: [1, 2] }, { a12: [1, 2] }],
    [
      'rows of which the first has a number: no names',
      [
        ['y', 1],
        [2, 3],
      ],
      { 'column 1': ['y', '2'], 'column 2': [1, 3] },
    ],
    [
      'rows below names where only some cells are numbers',
      [
        ['name', 'y'],
        ['a', 1],
        ['b', 2],
      ],
      { name: ['a', 'b'], y: [1, 2] },
    ],
    [
      'a row of text alone, which names nothing',
      [
        ['u', 'v'],
        ['w', 'x'],
      ],
      { 'column 1': ['u', 'w'], 'column 2': ['v', 'x'] },
    ],
    ['a single row of text', [['u', 'v']], { 'column 1': ['u'], 'column 2': ['v'] }],
    [
      'rows of pandas, the first of which is text',
      {
        columns: ['a', 'b'],
        data: [
          ['x', 'y'],
          [1, 2],
        ],
      },
      { a: ['x', '1'], b: ['y', '2'] },
    ],
    ['a frame of pandas without rows, which is none', { columns: ['a'], data: [] }, { columns: ['a'] }],
    [
      'what only looks like a frame of pandas: no names',
      {
        columns: 5,
        data: [
          [1, 2],
          [3, 4],
        ],
      },
      { 'data[0]': [1, 3], 'data[1]': [2, 4] },
    ],
    [
      'what only looks like a frame of pandas: no rows',
      { columns: ['a', 'b'], data: [1, 2] },
      { columns: ['a', 'b'], data: [1, 2] },
    ],
    [
      'a table of pandas with a key, which is no column',
      {
        schema: { fields: [], primaryKey: ['i'] },
        data: [
          { i: 0, a: 1 },
          { i: 1, a: 2 },
        ],
      },
      { a: [1, 2] },
    ],
    [
      'records beside a schema of another kind',
      { schema: { x: 1 }, data: [{ a: 1 }, { a: 2 }] },
      { a: [1, 2] },
    ],
    [
      'columns by numbers of several digits',
      { y: { 10: 1, 11: 2 }, p: { 10: 3, 11: 4 } },
      { y: [1, 2], p: [3, 4] },
    ],
    [
      'records whose names have digits in them',
      { r1: { '1a': 1, b2: 2 }, r2: { '1a': 3, b2: 4 } },
      { '1a': [1, 3], b2: [2, 4] },
    ],
    [
      'columns of which one key is a number',
      { y: { 0: 1, b: 2, c: 3 }, p: { 0: 4, b: 5, c: 6 } },
      { y: [1, 2, 3], p: [4, 5, 6] },
    ],
    [
      'records by number, longer than they are many',
      { 0: { a: 1, b: 2, c: 3 }, 1: { a: 4, b: 5, c: 6 } },
      { a: [1, 4], b: [2, 5], c: [3, 6] },
    ],
    [
      'columns one of which is called by a number',
      { x: { a: 1, b: 2, c: 3 }, 1: { a: 4, b: 5, c: 6 } },
      { 1: [4, 5, 6], x: [1, 2, 3] },
    ],
    ['a list beside a value', { a: 1, b: [1, 2] }, { b: [1, 2] }],
    [
      'numbers deeper than a list of words',
      { y: ['u', 'v', 'w'], w: { e: { k: [5, 6, 7] } } },
      { k: [5, 6, 7] },
    ],
    ['words above which nothing else is', { labels: ['u', 'v'], m: { a: 'x' } }, { labels: ['u', 'v'] }],
    ['a list deep inside', { a: { b: { c: { d: [1, 2, 3] } } } }, { d: [1, 2, 3] }],
    ['numbers in strings', { y: ['1', '2.5', ''] }, { y: [1, 2.5, null] }],
    [
      'true and false',
      [
        { y: 1, hit: true },
        { y: 2, hit: false },
      ],
      { y: [1, 2], hit: [true, false] },
    ],
  ])('are found: %s', async (_, document, expected) => {
    expect(await valuesOf(JSON.stringify(document), named)).toEqual(expected);
  });

  it('with columns of several lengths are distinguished by their names', async () => {
    const { paths, message } = await problem({ a: [1, 2], b: [3, 4], c: [1, 2, 3] });
    expect(paths).toEqual(['{a, b}', 'c']);
    expect(message).toContain('{a, b} (4 numbers), c (3 numbers)');
    expect((await problem({ r: { a: [1, 2], c: [1, 2, 3] } })).paths).toEqual(['r.a', 'r.c']);
  });

  it('are named by their keys and positions', async () => {
    expect((await problem({ folds: [{ e: [1, 2] }, { e: [3, 4] }, 'x'] })).paths).toEqual([
      'folds.0',
      'folds.1',
    ]);
  });

  it('do not exist if rows differ in length', async () => {
    expect((await problem([[1, 2], [3]])).paths).toEqual(['0', '1']);
    expect((await problem({ y: [[1, 2], [3]] })).paths).toEqual(['y.0', 'y.1']);
    expect((await problem([[], []])).code).toBe('no-numbers');
    expect((await problem([{}, {}])).code).toBe('no-numbers');
    expect((await problem({ a: {}, b: {} })).code).toBe('no-numbers');
  });

  it.each<[string, unknown, unknown, string]>([
    ['an empty list', { y: [], p: [1, 2] }, { p: [1, 2] }, 'y'],
    ['a list of rows and numbers', { y: [1, 2], p: [[1, 2], 3] }, { y: [1, 2] }, 'p'],
    ['empty rows', { y: [1, 2], p: [[], []] }, { y: [1, 2] }, 'p'],
    [
      'rows in rows',
      {
        y: [1, 2],
        p: [
          [1, [2]],
          [3, 4],
        ],
      },
      { y: [1, 2] },
      'p',
    ],
    [
      'what else stands beside numbers',
      { y: [1, 2], z: ['u', 'v'], m: { a: { e: [5] } } },
      { y: [1, 2], z: ['u', 'v'] },
      'm',
    ],
    ['more columns than a matrix may have', { y: [1], p: [Array(1001).fill(1)] }, { y: [1] }, 'p'],
  ])('have no column for %s, and say so', async (_, document, columns, name) => {
    expect(await valuesOf(JSON.stringify(document), named)).toEqual(columns);
    expect((await summary(document)).notices.map(({ text }) => text)).toEqual([
      `Not in the table: “${name}” of the document.`,
    ]);
  });

  it('can have a matrix of a thousand columns', async () => {
    expect((await summary({ y: [1], p: [Array(1000).fill(1)] })).columns).toHaveLength(1001);
  });

  it.each<[string, unknown]>([
    ['a value', 5],
    ['nothing', null],
    ['records of which one is nothing', [{ a: 1 }, null]],
    ['records of different names', { a: { x: 1, y: 2 }, b: { x: 3 } }],
    ['records of which one has more names', { a: { x: 1 }, b: { x: 3, y: 2 } }],
    ['a record beside a value', { a: { x: 1, y: 2 }, b: 5 }],
    ['lists of words of several lengths', { t: ['x', 'y'], m: { u: ['z', 'w', 'q'] } }],
  ])('are not there in %s', async (_, document) => {
    expect((await problem(document)).code).toBe('no-numbers');
  });

  it('are searched for below what is not a table', async () => {
    const found = async (document: unknown) => (await problem(document)).paths;
    expect(await found([[1, 2], null, [3, 4]])).toEqual(['0', '2']);
    expect(
      await found([
        [1, [2]],
        [3, 4],
      ]),
    ).toEqual(['1', '0.1']);
    expect(
      await found([
        [1, 2],
        [3, [4]],
      ]),
    ).toEqual(['0', '1.1']);
    expect(await found({ a: { x: [1], y: 2 }, b: { x: [2], y: 3 } })).toEqual(['a', 'b']);
  });

  it('are searched for 32 levels deep, and in the first thousand elements of a list', async () => {
    const below = (depth: number): unknown => (depth === 0 ? [1, 2] : { a: below(depth - 1), b: 'x' });
    expect((await summary(below(33))).rows).toBe(2);
    expect((await problem(below(34))).code).toBe('no-numbers');
    const list = (place: number) => Object.assign(Array(1001).fill('x'), { [place]: { e: [1, 2] } });
    expect((await summary(list(999))).rows).toBe(2);
    expect((await problem(list(1000))).code).toBe('no-numbers');
  });

  it('are a thousand at most', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`t${i}`, { e: [1, 2] }]));
    expect((await problem(many)).message).toContain('The JSON holds 1,000 tables');
  });

  it('report what is in none of their columns', async () => {
    const { notices, columns } = await summary({
      y: [1, 2],
      model: { a: 'x' },
      notes: [{ a: 1 }, 2],
      title: 'z',
    });
    expect(columns.map(({ name }) => name)).toEqual(['y']);
    expect(notices.map(({ text }) => text)).toEqual(['Not in the table: “model”, “notes” of the document.']);
  });
});
