import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError, placeOf } from '../../../src/data/json/json-error.ts';

describe('broken JSON', () => {
  it.each<[string, number, string]>([
    ['', 0, 'a value'],
    ['  \n ', 4, 'a value'],
    ['x', 0, 'a value'],
    ['[1, oops]', 4, 'a value'],
    ['[1,]', 3, 'a value'],
    ['[1,,2]', 3, 'a value'],
    ['[1, }', 4, 'a value'],
    ['[', 1, 'a value or “]”'],
    ['[,', 1, 'a value or “]”'],
    ['[}', 1, 'a value or “]”'],
    ['[:', 1, 'a value or “]”'],
    ['[1', 2, '“,” or “]”'],
    ['[1 2]', 3, '“,” or “]”'],
    ['[1 "a"]', 3, '“,” or “]”'],
    ['[1}', 2, '“,” or “]”'],
    ['[[1]', 4, '“,” or “]”'],
    ['[{}:', 3, '“,” or “]”'],
    ['{', 1, 'a name or “}”'],
    ['{1: 2}', 1, 'a name or “}”'],
    ['{]', 1, 'a name or “}”'],
    ['{x: 2}', 1, 'a name or “}”'],
    ['{"a"', 4, '“:”'],
    ['{"a" 1}', 5, '“:”'],
    ['{"a", 1}', 4, '“:”'],
    ['{"a" "b"}', 5, '“:”'],
    ['{"a":', 5, 'a value'],
    ['{"a": }', 6, 'a value'],
    ['{"a": ]', 6, 'a value'],
    ['{"a": 1', 7, '“,” or “}”'],
    ['{"a": 1]', 7, '“,” or “}”'],
    ['{"a": 1 "b": 2}', 8, '“,” or “}”'],
    ['{"a": 1,}', 8, 'a name'],
    ['{"a": 1, 2}', 9, 'a name'],
    ['{"a": {"b": 1}', 14, '“,” or “}”'],
    ['{"a": [1}', 8, '“,” or “]”'],
    ['1 2', 2, 'the end of the file'],
    ['[] []', 3, 'the end of the file'],
    ['{},', 2, 'the end of the file'],
    ['{}}', 2, 'the end of the file'],
    ['"a', 0, 'a complete string'],
    ['["a\nb"]', 1, 'a complete string'],
    ['["a\tb"]', 1, 'a complete string'],
    ['["\\x"]', 1, 'a complete string'],
    ['["\\u12"]', 1, 'a complete string'],
    ['["\\u12g4"]', 1, 'a complete string'],
    ['["a\\', 1, 'a complete string'],
    ['{"a": "b}', 6, 'a complete string'],
    ['{"a', 1, 'a complete string'],
    ['[01]', 2, '“,” or “]”'],
    ['[1.]', 2, '“,” or “]”'],
    ['[.5]', 1, 'a value or “]”'],
    ['[+1]', 1, 'a value or “]”'],
    ['[-]', 1, 'a value or “]”'],
    ['[1e]', 2, '“,” or “]”'],
    ['[NaN]', 1, 'a value or “]”'],
    ['[truee]', 5, '“,” or “]”'],
    ['[nul]', 1, 'a value or “]”'],
    ["['a']", 1, 'a value or “]”'],
    ['[1] // done', 4, 'the end of the file'],
  ])('%j breaks at %i, where %s is expected', (text, index, expected) => {
    expect(findJsonError(text)).toEqual({ index, expected });
  });
});

it.each([
  '1',
  ' -0.5e+10 ',
  '"a"',
  'true',
  'false',
  'null',
  '[]',
  '{}',
  '[1, "b", [], {}]',
  '[1E5, 10, 0, 0.25, 1e-7]',
  '{"a": {"b": [1, {"c": null}]}, "d": "e"}',
  '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"',
  '"\u007f\u0080\u009f\u2028é😀"',
  '\t[\r\n1 ]\n',
  `"${'a'.repeat(2500)}"`,
])('%j is sound', (text) => {
  expect(findJsonError(text)).toBeUndefined();
});

it('is found exactly where JSON.parse finds one', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-2.5e3',
    'null',
    ' ',
    '\n',
    'x',
    '\\',
    '.',
  );
  const sound = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(findJsonError(text) === undefined).toBe(sound(text));
    }),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      expect(findJsonError(text)).toBeUndefined();
      const cut = text.slice(0, at % text.length);
      expect(findJsonError(cut) === undefined).toBe(sound(cut));
    }),
  );
});

it('is found after any number of spaces', () => {
  expect(findJsonError(`[${' '.repeat(30_000)}x`)).toEqual({ index: 30_001, expected: 'a value or “]”' });
});

it('has a position, whatever the line endings', () => {
  expect(placeOf('abc', 0)).toEqual({ row: 1, column: 1 });
  expect(placeOf('abc', 2)).toEqual({ row: 1, column: 3 });
  expect(placeOf('a\nbc', 3)).toEqual({ row: 2, column: 2 });
  expect(placeOf('a\r\nb\rc\n\nd', 8)).toEqual({ row: 5, column: 1 });
});
