import { describe, expect, it } from 'vitest';
import { Account } from '../../../src/data/account.ts';
import { readTable } from '../../../src/data/index.ts';
import { FieldColumns } from '../../../src/data/json/fields.ts';
import type { ByteSource } from '../../../src/data/source.ts';
import { problemOf, summaryOf, tableOf, valuesOf } from '../reading.ts';

/** The columns of these records, and what is said to be left out. */
function columnsOf(...records: unknown[]): { columns: Record<string, unknown[]>; said: string[] } {
  const fields = new FieldColumns<unknown[]>(
    () => [],
    (column, value) => column.push(value),
  );
  for (const record of records) fields.add(record);
  const account = new Account();
  fields.tell(account);
  return {
    columns: Object.fromEntries(fields.finish().map(({ name, column }) => [name, column])),
    said: account.summary.notices.map(({ text }) => text),
  };
}
const nested = (depth: number): unknown => (depth === 0 ? 7 : { a: nested(depth - 1) });

describe('the content of records', () => {
  it.each<[string, unknown, Record<string, unknown[]>]>([
    ['a number', 5, { value: [5] }],
    ['nothing', null, { value: [null] }],
    ['a row', [1, 'x'], { 'column 1': [1], 'column 2': ['x'] }],
    ['a row of rows', [[1, 2], 3], { 'column 1[0]': [1], 'column 1[1]': [2], 'column 2': [3] }],
    ['a record', { a: 1, b: null }, { a: [1], b: [null] }],
    ['a list', { p: [1, 2] }, { 'p[0]': [1], 'p[1]': [2] }],
    ['lists of lists', { p: [[1], [2, 3]] }, { 'p[0][0]': [1], 'p[1][0]': [2], 'p[1][1]': [3] }],
    ['records in records', { a: { b: { c: 1 } } }, { 'a.b.c': [1] }],
    ['a list with a gap', { p: [1, null] }, { 'p[0]': [1], 'p[1]': [null] }],
    ['an empty list', { a: 1, p: [] }, { a: [1] }],
  ])('is in columns: %s', (_, record, columns) => {
    expect(columnsOf(record)).toEqual({ columns, said: [] });
  });

  it('is a column per class if scores have a list of their classes beside them', () => {
    const record = (labels: unknown[], scores: unknown[]) => ({ labels, scores });
    const { columns, said } = columnsOf(record(['a', 'b'], [0.7, 0.3]), record(['b', 'a'], [0.6, 0.4]));
    expect(columns).toMatchObject({ 'scores.a': [0.7, 0.4], 'scores.b': [0.3, 0.6] });
    expect(said).toEqual([]);
    const inside = columnsOf({ out: { classes: ['a', 'b'], probs: [0.7, 0.3] } });
    expect(inside.columns).toMatchObject({ 'out.probs.a': [0.7], 'out.probs.b': [0.3] });
  });

  it.each([
    ['numbers', [{ labels: [3, 4], scores: [0.7, 0.3] }]],
    ['one class twice', [{ labels: ['a', 'a'], scores: [0.7, 0.3] }]],
    ['another number of classes', [{ labels: ['a', 'b', 'c'], scores: [0.7, 0.3] }]],
    ['two lists of classes', [{ labels: ['a', 'b'], classes: ['b', 'a'], scores: [0.7, 0.3] }]],
    ['the true ones', [{ true_labels: ['a', 'b'], scores: [0.7, 0.3] }]],
  ])('is by place where the list beside the scores is no list of their classes: %s', (_, records) => {
    expect(columnsOf(...records).columns).toMatchObject({ 'scores[0]': [0.7], 'scores[1]': [0.3] });
  });

  it.each([
    ['other classes', ['a', 'c'], [0.6, 0.4]],
    ['more classes', ['a', 'b', 'c'], [0.5, 0.3, 0.2]],
    ['a class twice', ['a', 'a'], [0.6, 0.4]],
  ])('holds no scores where a later record has %s: the best of many classes', (_, labels, scores) => {
    const records = [
      { y: 'a', labels: ['a', 'b'], scores: [0.7, 0.3] },
      { y: 'c', labels, scores },
      { y: 'a', labels: ['a', 'b'], scores: [0.8, 0.2] },
    ];
    const { columns, said } = columnsOf(...records);
    expect(Object.keys(columns).filter((name) => name.startsWith('scores'))).toEqual([]);
    expect(columns.y).toEqual(['a', 'c', 'a']);
    expect(said.join()).toContain('“scores”');
  });

  it('is left out if it is nested more than eight deep', () => {
    expect(columnsOf(nested(8)).columns).toEqual({ 'a.a.a.a.a.a.a.a': [7] });
    expect(columnsOf(nested(9))).toEqual({ columns: { 'a.a.a.a.a.a.a.a.a': [7] }, said: [] });
    expect(columnsOf(nested(10))).toEqual({
      columns: {},
      said: ['Not in the table: “a.a.a.a.a.a.a.a.a” of the document.'],
    });
  });

  it('is left out if lists are nested more than eight deep', () => {
    const lists = (depth: number): unknown => (depth === 0 ? 7 : [lists(depth - 1)]);
    const name = (depth: number) => `p${'[0]'.repeat(depth)}`;
    expect(columnsOf({ p: lists(8) }).columns).toEqual({ [name(8)]: [7] });
    expect(columnsOf({ y: 1, p: lists(9) })).toEqual({
      columns: { y: [1] },
      said: [`Not in the table: “${name(8)}” of the document.`],
    });
  });

  it('is left out if a list is longer than 1000', () => {
    const list = (length: number) => ({ y: 1, p: Array(length).fill(0.5) });
    expect(Object.keys(columnsOf(list(1000)).columns)).toHaveLength(1001);
    expect(columnsOf(list(1001))).toEqual({
      columns: { y: [1] },
      said: ['Not in the table: “p” of the document.'],
    });
  });

  it('is left out if lists vary in length, wherever that happens', () => {
    expect(columnsOf({ y: 1, p: [1, 2] }, { y: 2, p: [3] }, { y: 3, p: [4, 5] })).toEqual({
      columns: { y: [1, 2, 3] },
      said: ['Not in the table: “p” of the document.'],
    });
    expect(columnsOf({ p: [[1], [2]], y: 1 }, { p: [[1], [2], [3]], y: 2 }).columns).toEqual({ y: [1, 2] });
  });

  it('is left out if a list contains records', () => {
    expect(columnsOf({ y: 1, p: [{ a: 1 }] })).toEqual({
      columns: { y: [1] },
      said: ['Not in the table: “p” of the document.'],
    });
  });

  it('is reported as left out, five parts by name', () => {
    const record = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, [{}]]));
    expect(columnsOf(record(5)).said).toEqual([
      'Not in the table: “p0”, “p1”, “p2”, “p3”, “p4” of the document.',
    ]);
    expect(columnsOf(record(8)).said).toEqual([
      'Not in the table: “p0”, “p1”, “p2”, “p3”, “p4” and 3 more parts of the document.',
    ]);
  });
});

it('refuses records with hardly a common name, and counts the names', async () => {
  const records = Array.from({ length: 2000 }, (_, index) => ({ [`name ${index}`]: index }));
  const problem = await problemOf(JSON.stringify(records), { name: 'a.json' });
  // A million cells are free, and fifty for each value: 1026² = 1,052,676 is beyond 1,000,000 + 50 · 1026.
  expect(problem).toEqual({
    code: 'too-many-columns',
    message: 'The records have 1,026 different names, and few of them occur in more than one record.',
    hint: 'Use the same names in all records, or keep only the records of interest.',
  });
});

describe('JSON Lines', () => {
  const named = { name: 'a.jsonl' };
  const text = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');

  it('are recognized by their content too', async () => {
    expect((await summaryOf('{"a": 1}\n{"a": 2}\n', { name: 'a.txt' })).format).toBe('jsonl');
    expect((await summaryOf('[1, 2]\r\n  [3, 4]\r\n', { name: 'a.json' })).format).toBe('jsonl');
    expect((await summaryOf('{"a":\n [1, 2]}', { name: 'a.json' })).format).toBe('json');
    expect((await summaryOf('[1, 2]\n\n', { name: 'a.json' })).format).toBe('json');
  });

  it('have a missing cell if a record lacks a name', async () => {
    expect(await valuesOf(text({ a: 1 }, { b: 2 }, { a: 3 }), named)).toEqual({
      a: [1, null, 3],
      b: [null, 2, null],
    });
  });

  it('are surveyed first, and only the wanted columns are kept', async () => {
    const { columns, rows } = await summaryOf(text({ a: 1, b: 2 }, { a: 3, b: 4 }), {
      ...named,
      keep: ({ columns: seen }) => {
        expect(seen).toEqual([
          { name: 'a', kind: 'number', sample: [1, 3] },
          { name: 'b', kind: 'number', sample: [2, 4] },
        ]);
        return ['b'];
      },
    });
    expect(columns).toMatchObject([{ name: 'b', values: [2, 4] }]);
    expect(rows).toBe(2);
  });

  it('are refused if there are none, or if a line never ends', async () => {
    expect(await problemOf('\n \n', named)).toMatchObject({ code: 'empty-file' });
    // In thousands of pieces, each of which was once copied to all those before it.
    const endless: ByteSource = {
      name: 'a.jsonl',
      async *chunks() {
        yield new TextEncoder().encode('{"a": 1}\n[');
        for (let piece = 0; piece < 2 ** 13; piece++) yield new Uint8Array(2 ** 13).fill(32);
      },
    };
    expect(await readTable(endless)).toMatchObject({
      problem: { code: 'line-too-long', message: 'A line is longer than 64 MB.', row: 2 },
    });
  });

  it('can be longer than the first look', async () => {
    const wide = { y: 1, note: 'x'.repeat(300_000) };
    const seen: string[] = [];
    const table = await tableOf(text(wide, { y: 2, note: '' }), {
      ...named,
      keep: ({ columns }) => {
        seen.push(...columns.map(({ name, sample }) => `${name} ${sample.length}`));
        return ['y'];
      },
    });
    expect(seen).toEqual(['y 2', 'note 2']);
    expect(table.columns).toMatchObject([{ name: 'y', numbers: Float64Array.of(1, 2) }]);
  });

  it('name the line of an error', async () => {
    expect(await problemOf('{"a": 1}\n\n{"a": 2}\n{"a": x}\n', named)).toMatchObject({ row: 4, column: 7 });
  });

  it('report what is in no column', async () => {
    const { notices } = await summaryOf(text({ y: 1, p: [{ a: 1 }] }, { y: 2, p: [] }), named);
    expect(notices).toMatchObject([
      {
        id: 'parts-left-out',
        text: 'Not in the table: “p” of the document.',
        advice: 'Lists are read where they have the same length in every record, up to 1,000 elements.',
      },
    ]);
  });
});
