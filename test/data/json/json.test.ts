import { describe, expect, it } from 'vitest';
import { problemOf, summaryOf, tableOf, valuesOf } from '../reading.ts';

const json = { name: 'data.json' };

describe('JSON', () => {
  it.each([
    ['an array of numbers', '[1, 2.5, null, "3"]', { value: [1, 2.5, null, 3] }],
    ['an array of records', '[{"a": 1, "b": "x"}, {"a": null, "b": "y"}]', { a: [1, null], b: ['x', 'y'] }],
    ['columns', '{"a": [1, 2], "b": [3, 4]}', { a: [1, 2], b: [3, 4] }],
    ['columns under a key', '{"model": "m", "result": {"a": [1, 2], "b": [3, 4]}}', { a: [1, 2], b: [3, 4] }],
    [
      'an array under a key',
      '{"model": {"name": "m", "layers": ["x"]}, "residuals": [1, 2]}',
      { residuals: [1, 2] },
    ],
    [
      'a document within what a web service answers',
      '{"statusCode": 200, "body": "[{\\"a\\": 1}, {\\"a\\": 2}]"}',
      { a: [1, 2] },
    ],
    ['a document written as text twice', '"[{\\"a\\": 1}, {\\"a\\": 2}]"', { a: [1, 2] }],
    ['rows', '[[1, 2], [3, 4]]', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    ['pandas records', '[{"a":1,"b":2},{"a":3,"b":4}]', { a: [1, 3], b: [2, 4] }],
    ['pandas columns', '{"a":{"0":1,"1":3},"b":{"0":2,"1":4}}', { a: [1, 3], b: [2, 4] }],
    ['pandas index', '{"0":{"a":1,"b":2},"1":{"a":3,"b":4}}', { a: [1, 3], b: [2, 4] }],
    [
      'InfluxDB, an answer to one query',
      '{"results":[{"statement_id":0,"series":[{"name":"load","columns":["a","b"],"values":[[1,2],[3,4]]}]}]}',
      { a: [1, 3], b: [2, 4] },
    ],
    ['pandas split', '{"columns":["a","b"],"index":[0,1],"data":[[1,2],[3,4]]}', { a: [1, 3], b: [2, 4] }],
    [
      'rows with objects in them, as Weights & Biases writes images',
      '{"columns":["image","y"],"data":[[{"path":"a.png","size":3},1],[{"path":"b.png","size":4},2]]}',
      { 'image.path': ['a.png', 'b.png'], 'image.size': [3, 4], y: [1, 2] },
    ],
    [
      'pandas table',
      '{"schema":{"fields":[{"name":"index","type":"integer"},{"name":"a","type":"integer"}],"primaryKey":["index"]},"data":[{"index":0,"a":1},{"index":1,"a":3}]}',
      { a: [1, 3] },
    ],
    [
      'lists in an object beside lists',
      '{"y": [1, 2], "preds": {"ridge": [3, 4], "forest": [5, 6]}, "history": {"loss": [9, 8, 7]}}',
      { y: [1, 2], 'preds.ridge': [3, 4], 'preds.forest': [5, 6] },
    ],
    [
      'decimal commas',
      '{"limits": ["low"], "rows": [{"a": "1,5", "b": "1,234"}, {"a": "2,75", "b": "12,500"}]}',
      { a: [1.5, 2.75], b: [1.234, 12.5] },
    ],
    [
      'commas that separate thousands',
      '[{"a": "1,500", "b": "x, 1"}, {"a": "750", "b": "y, 2"}]',
      { a: [1500, 750], b: ['x, 1', 'y, 2'] },
    ],
    [
      'the NaN and Infinity of Python',
      '{"a": [1, NaN, "NaN"], "b": [1, 2, -3]}',
      { a: [1, null, null], b: [1, 2, -3] },
    ],
    [
      'nested records',
      '[{"y": {"true": 1, "pred": 2}}, {"y": {"true": 3, "pred": 4}}]',
      { 'y.true': [1, 3], 'y.pred': [2, 4] },
    ],
  ])('reads %s', async (_, content, expected) => {
    expect(await valuesOf(content, json)).toEqual(expected);
  });

  it('reads JSON Lines, with lines', async () => {
    const content = '{"a": 1}\n\n{"a": 2, "b": "3"}\r\n{"b": 4}\n';
    const table = await tableOf(content, { name: 'data.jsonl' });
    expect(table.reading.format).toBe('jsonl');
    expect([...table.lines!]).toEqual([1, 3, 4]);
    expect(await valuesOf(content, json)).toEqual({ a: [1, 2, null], b: [null, 3, 4] });
    expect(await valuesOf('1\n2\n', { name: 'data.ndjson' })).toEqual({ value: [1, 2] });
  });

  it('locates the error in broken JSON', async () => {
    expect(await problemOf('{"a": [1,\n  2,,3]}', json)).toMatchObject({
      code: 'broken-json',
      row: 2,
      column: 5,
    });
    expect(await problemOf('{"a": 1}\n{"a": }\n', { name: 'data.jsonl' })).toMatchObject({
      row: 2,
      column: 7,
    });
  });

  it('names the tables if there are several', async () => {
    const { code, message } = await problemOf('{"train": {"e": [1, 2, 3]}, "test": {"e": [1, 2]}}', json);
    expect(code).toBe('several-tables');
    expect(message).toContain('train (3 numbers), test (2 numbers)');
    const chosen = await summaryOf('{"train": {"e": [1, 2, 3]}, "test": {"e": [1, 2]}}', {
      ...json,
      path: 'test',
    });
    expect(chosen.columns[0]!.values).toEqual([1, 2]);
  });

  it('takes brackets within a text for a document only if they are one', async () => {
    const wrapped = '{"body": "[1, 2", "note": "{not known}"}';
    expect((await problemOf(wrapped, json)).code).toBe('no-numbers');
    expect(await valuesOf('{"note": "[7, 8, 9]", "e": [1, 2]}', json)).toEqual({ e: [1, 2] });
  });

  it('survives deep nesting and hostile names', async () => {
    expect((await problemOf('['.repeat(1e6), json)).code).toBe('broken-json');
    expect((await problemOf('['.repeat(1e6) + ']'.repeat(1e6), json)).code).toBe('no-numbers');
    expect(
      await valuesOf('[{"__proto__": 1, "constructor": 2}, {"__proto__": 3, "constructor": 4}]', json),
    ).toEqual(
      Object.fromEntries([
        ['__proto__', [1, 3]],
        ['constructor', [2, 4]],
      ]),
    );
  });
});
