import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/data/index.ts';
import type { ByteSource } from '../../../src/data/source.ts';
import { problemOf, summaryOf, tableOf } from '../reading.ts';

const named = { name: 'a.jsonl' };
const formatOf = async (text: string, name: string) => (await summaryOf(text, { name })).format;

describe('a file of JSON is one of lines', () => {
  it.each([
    ['its name says so', '{"a":1}\n{"a":2}', 'runs.NDJSON'],
    ['a record follows a record', '\n\n{"a":1}\n{"a":2}\n', 'a.json'],
    ['a row follows a row, indented', '[1, 2]\r\n  [3, 4]\r\n', 'a.json'],
    ['a number follows a number', '1\n2\n3', 'a.json'],
    ['a negative number follows one', '-1\n-2\n', 'a.json'],
    ['a string follows a row', '[1]\n"x"', 'a.json'],
  ])('where %s', async (_, text, name) => {
    expect(await formatOf(text, name)).toBe('jsonl');
  });

  it.each([
    ['the name of lines is not the last ending', '{"a":[\n1,2]}', 'runs.jsonl.json'],
    ['the first line is no document', '{"a":\n[1, 2]}', 'a.json'],
    ['nothing follows', '{"a":[1,2]}\n', 'a.json'],
  ])('but not where %s', async (_, text, name) => {
    expect(await formatOf(text, name)).toBe('json');
  });

  it('but not if no value follows', async () => {
    expect(await problemOf('[1, 2]\nrest 1', { name: 'a.json' })).toMatchObject({
      message: 'The JSON is broken: “rest” stands where the end of the file is expected.',
      row: 2,
    });
  });
});

describe('lines of JSON', () => {
  it('are counted, including blank ones, which are not rows', async () => {
    const table = await tableOf('\n\n{"a":1}\n \n{"a":2}\n  ', named);
    expect([...table.lines!]).toEqual([3, 5]);
    expect((await problemOf('\n \n', named)).code).toBe('empty-file');
  });

  it.each(['\n', '\r\n'])('report the position of an error, after %j', async (end) => {
    for (const keep of [undefined, () => []]) {
      expect(
        await problemOf(`{"a":1}${end}${end}{"a":${end}{"a":3}${end}`, { ...named, ...(keep && { keep }) }),
      ).toEqual({
        code: 'broken-json',
        message: 'The JSON is broken: the text ends where a value is expected.',
        hint: 'Correct the file there, or export it again.',
        row: 3,
        column: 6,
      });
    }
  });

  it('report the position of an error beyond the first look', async () => {
    const text = `${'{"a":1}\r\n'.repeat(20_000)}{"a":\r\n`;
    expect(await problemOf(text, named)).toMatchObject({ row: 20_001, column: 6 });
  });

  it('survey their first 400 rows, and return the wanted columns', async () => {
    const rows = Array.from({ length: 500 }, (_, row) =>
      JSON.stringify({ id: `r${row}`, y: row, ok: row > 3 }),
    );
    const table = await tableOf(rows.join('\n'), {
      ...named,
      keep: ({ columns }) => {
        expect(columns.map(({ name, kind, sample }) => [name, kind, sample.length, sample[399]])).toEqual([
          ['id', 'text', 400, 'r399'],
          ['y', 'number', 400, 399],
          ['ok', 'boolean', 400, 'true'],
        ]);
        return ['y', 'ok'];
      },
    });
    expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['y', 'number'],
      ['ok', 'boolean'],
    ]);
    expect(table.reading.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['id', 'text'],
      ['y', 'number'],
      ['ok', 'boolean'],
    ]);
    expect(table.rows).toBe(500);
  });

  it('survey a first row longer than the first look', async () => {
    const table = await tableOf(`{"note":"${'x'.repeat(200_000)}","y":1}\n{"y":2}\n`, {
      ...named,
      keep: ({ columns }) => {
        expect(columns.map(({ name }) => name)).toEqual(['note', 'y']);
        return ['y'];
      },
    });
    expect(table.columns).toMatchObject([{ name: 'y', numbers: Float64Array.of(1, 2) }]);
  });

  it('tell by all columns how decimals are written, whichever are wanted', async () => {
    // By itself the column would be in thousands.
    const text = '{"y":"1,200","other":"2,5"}\n{"y":"3,400","other":"0,25"}\n';
    const table = await tableOf(text, { ...named, keep: () => ['y'] });
    expect(table.columns).toMatchObject([{ name: 'y', numbers: Float64Array.of(1.2, 3.4) }]);
  });

  it('are refused long before the end if there will be too many', async () => {
    let given = 0;
    const endless: ByteSource = {
      name: 'a.jsonl',
      size: 2 ** 40,
      async *chunks() {
        const chunk = new TextEncoder().encode('1\n'.repeat(2 ** 13));
        for (; given < 1000; given++) yield chunk;
      },
    };
    expect(await readTable(endless)).toMatchObject({ ok: false, problem: { code: 'too-many-rows' } });
    expect(given).toBeLessThan(20);
  });
});
