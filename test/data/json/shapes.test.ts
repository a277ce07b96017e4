import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf, tableOf, valuesOf } from '../reading.ts';

const json = (value: unknown) => valuesOf(JSON.stringify(value), { name: 'a.json' });
const lines = (...records: unknown[]) =>
  valuesOf(records.map((record) => JSON.stringify(record)).join('\n'), { name: 'a.jsonl' });

describe('lists in JSON', () => {
  it('side by side become columns of one table, and matrices several columns each', async () => {
    expect(
      await json({
        labels: [0, 1],
        logits: [
          [0.5, -0.5],
          [-1, 1],
        ],
      }),
    ).toEqual({
      labels: [0, 1],
      'logits[0]': [0.5, -1],
      'logits[1]': [-0.5, 1],
    });
    expect(await json({ y: [[1], [2]], p: [[3], [4]] })).toEqual({ 'y[0]': [1, 2], 'p[0]': [3, 4] });
  });

  it('in records become columns too, including nested ones', async () => {
    const records = [
      { y: 1, p: { type: 1, values: [0.25, 0.75] } },
      { y: 0, p: { type: 1, values: [0.5, 0.5] } },
    ];
    const expected = { y: [1, 0], 'p.type': [1, 1], 'p.values[0]': [0.25, 0.5], 'p.values[1]': [0.75, 0.5] };
    expect(await json(records)).toEqual(expected);
    expect(await lines(...records)).toEqual(expected);
  });

  it('of different lengths are left out, with a notice', async () => {
    const records = [
      { y: 1, seen: [1, 2] },
      { y: 2, seen: [1] },
      { y: 3, seen: [1, 2] },
    ];
    for (const [text, name] of [
      [JSON.stringify(records), 'a.json'],
      [records.map((r) => JSON.stringify(r)).join('\n'), 'a.jsonl'],
    ] as const) {
      const summary = await summaryOf(text, { name });
      expect(summary.columns.map((column) => column.name)).toEqual(['y']);
      expect(summary.notices).toMatchObject([
        { id: 'parts-left-out', text: expect.stringContaining('“seen”') },
      ]);
    }
  });
});

describe('names in JSON', () => {
  it('with points and of nested records stay apart', async () => {
    const records = [
      { 'a.b': 1, a: { b: 2 }, y: 5 },
      { 'a.b': 3, a: { b: 4 }, y: 6 },
    ];
    const expected = { 'a.b': [1, 3], 'a.b (2)': [2, 4], y: [5, 6] };
    expect(await json(records)).toEqual(expected);
    expect(await lines(...records)).toEqual(expected);
  });

  it('match the cells of columns, whatever their order', async () => {
    expect(await json({ y: { a: 1, b: 2, c: 3 }, p: { c: 30, a: 10, b: 20 } })).toEqual({
      y: [1, 2, 3],
      p: [10, 20, 30],
    });
  });

  it('are never confused with an object’s methods', async () => {
    expect((await problemOf('{"x":{"toString":1,"v":2},"z":{"w":3,"v":4}}', { name: 'a.json' })).code).toBe(
      'no-numbers',
    );
  });
});

it('reports the parts of a document that are not in the table', async () => {
  const { notices } = await summaryOf(JSON.stringify({ residuals: [1, 2, 3], model: { name: 'x' } }), {
    name: 'a.json',
  });
  expect(notices).toMatchObject([{ id: 'parts-left-out', text: expect.stringContaining('“model”') }]);
});

it('reads a NaN beside a string of many million characters', async () => {
  const text = `[{"note":"${'a\\"'.repeat(3_000_000)}","y":NaN},{"note":"","y":1.5}]`;
  const table = await tableOf(text, { name: 'a.json' });
  expect(table.columns.find(({ name }) => name === 'y')).toMatchObject({ missing: 1 });
});

it('locates an error after a string of many million characters', async () => {
  const { code } = await problemOf(`["${'a\\"'.repeat(5_000_000)}", oops]`, { name: 'a.json' });
  expect(code).toBe('broken-json');
});
