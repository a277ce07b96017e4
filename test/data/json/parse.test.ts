import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/data/json/parse.ts';
import { Refusal } from '../../../src/data/problem.ts';

const problemOf = (text: string, firstLine?: number) => {
  try {
    parseJson(text, firstLine);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
  }
  throw new Error('expected a refusal');
};

describe('the numbers that Python writes and JSON does not have', () => {
  it.each<[string, unknown]>([
    ['[NaN, 1]', [null, 1]],
    ['NaN', null],
    ['[Infinity, -Infinity]', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ['{"a":NaN,"b":-Infinity,"c":2}', { a: null, b: Number.NEGATIVE_INFINITY, c: 2 }],
    ['["NaN", NaN, "-Infinity"]', ['NaN', null, '-Infinity']],
    ['["a\\"NaN", NaN]', ['a"NaN', null]],
    ['["a\\\\", NaN, "NaN"]', ['a\\', null, 'NaN']],
    ['["\\\\\\"NaN", NaN]', ['\\"NaN', null]],
    ['["a\\\\\\"NaN\\"", NaN]', ['a\\"NaN"', null]],
    ['["", NaN, "NaN"]', ['', null, 'NaN']],
    ['{"NaN": NaN}', { NaN: null }],
  ])('are taken in %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it.each(['[NaNs]', '[xNaN]', '[Infinity1]', '[nan]', '[NaN', '["NaN]', '[--Infinity]', '"\\"NaN'])(
    'are not in %s',
    (text) => {
      expect(problemOf(text).code).toBe('broken-json');
    },
  );
});

describe('broken JSON', () => {
  it('is refused with what is found, what is expected, and the position', () => {
    expect(problemOf('{"a": [1,\n  2,,3]}')).toEqual({
      code: 'broken-json',
      message: 'The JSON is broken: “,3]}” stands where a value is expected.',
      hint: 'Correct the file there, or export it again.',
      row: 2,
      column: 5,
    });
  });

  it('is quoted up to twelve letters or a space', () => {
    expect(problemOf('[1, abcdefghijklmnopq]').message).toContain('“abcdefghijkl” stands');
    expect(problemOf('[1, abc def]').message).toContain('“abc” stands');
  });

  it('can end too early', () => {
    expect(problemOf('[1, 2')).toMatchObject({
      message: 'The JSON is broken: the text ends where “,” or “]” is expected.',
      row: 1,
      column: 6,
    });
  });

  it('has its line counted from the start of the text in the file', () => {
    expect(problemOf('{"a": }', 7)).toMatchObject({ row: 7, column: 7 });
    expect(problemOf('[1,\n,2]', 7)).toMatchObject({ row: 8, column: 1 });
  });
});
