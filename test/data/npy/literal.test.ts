import { describe, expect, it } from 'vitest';
import { type Literal, parseLiteral } from '../../../src/data/npy/python-literal.ts';

describe('a literal of Python', () => {
  it.each<[string, Literal]>([
    ["'a'", 'a'],
    ['"a\'b"', "a'b"],
    ["'a\\'b\\\\'", "a'b\\"],
    ["''", ''],
    ['12', 12],
    ['-12', -12],
    ['+12', 12],
    ['12L', 12],
    ['True', true],
    ['False', false],
    ['None', null],
    ['()', []],
    ['(3,)', [3]],
    ['(3, 4)', [3, 4]],
    ['[3, 4,]', [3, 4]],
    ['[ ( 1 , ) , [ ] ]', [[1], []]],
    ['{}', new Map()],
    [
      "{'a': 1, 'b': (2,),}",
      new Map<string, Literal>([
        ['a', 1],
        ['b', [2]],
      ]),
    ],
    [" {'a' : None } \n", new Map([['a', null]])],
    [
      "{'descr': [('y', '<f8')], 'fortran_order': False, 'shape': (3,), }",
      new Map<string, Literal>([
        ['descr', [['y', '<f8']]],
        ['fortran_order', false],
        ['shape', [3]],
      ]),
    ],
  ])('is %s', (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  it.each([
    '',
    ' ',
    "'a",
    '"a\'',
    "'a' 'b'",
    '1 2',
    '1.5',
    'x',
    '(1',
    '(1]',
    '[1)',
    '[1 2]',
    '(,)',
    '{',
    "{'a'}",
    "{'a': }",
    "{'a': 1",
    "{'a' 1}",
    '{1: 2}',
    "{'a': 1 'b': 2}",
    '1)',
    'true',
    '1e5',
    '--1',
    '@',
  ])('is not %j', (text) => {
    expect(parseLiteral(text)).toBeUndefined();
  });

  it('is nested at most 32 levels deep', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseLiteral(nested(33))).toBeDefined();
    expect(parseLiteral(nested(34))).toBeUndefined();
    expect(parseLiteral(nested(100_000))).toBeUndefined();
  });
});
