import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../src/data/text/cell-values.ts';

describe('a list in a cell', () => {
  it.each<[string, number[]]>([
    ['[1, 2]', [1, 2]],
    ['[1;2; 3]', [1, 2, 3]],
    ['[ 1  2 ]', [1, 2]],
    ['  (1, 2)  ', [1, 2]],
    ['np.array([1, 2])', [1, 2]],
    ['torch.tensor([1., 2.], device=cpu)', [1, 2]],
    ['Array([1, 2], dtype=float32)', [1, 2]],
    ['list(1, 2)', [1, 2]],
    ['[1e-3, -2.5E+1]', [0.001, -25]],
    ['[1, 2,]', [1, 2]],
  ])('%s', (cell, values) => {
    expect(valuesIn(cell)).toEqual({ keys: values.map((_, index) => `[${index}]`), values });
  });

  it.each<[string, string[], number[]]>([
    ["{'a': 1, 'b': 2}", ['.a', '.b'], [1, 2]],
    ['{"a b": 1,"c":-2e-1}', ['.a b', '.c'], [1, -0.2]],
    ['{a: 1, b: 2,}', ['.a', '.b'], [1, 2]],
    ['{0: 0.25, 1: 0.75}', ['.0', '.1'], [0.25, 0.75]],
  ])('may be the record %s', (cell, keys, values) => {
    expect(valuesIn(cell)).toEqual({ keys, values });
  });

  it.each<[string, string[], (number | string)[]]>([
    // BigQuery ML writes probabilities in strings.
    ['[{"label": "1", "prob": "0.75"}, {"label": "0", "prob": "0.25"}]', ['.1', '.0'], [0.75, 0.25]],
    // Vertex AI names the classes in a list of their own.
    [
      '{"classes": ["cat", "dog"], "scores": [0.75, 0.25]}',
      ['.classes[0]', '.classes[1]', '.scores.cat', '.scores.dog'],
      ['cat', 'dog', 0.75, 0.25],
    ],
    // Transformers’ pipelines give the likeliest class alone, or in a list.
    ["{'label': 'POSITIVE', 'score': 0.99}", ['.label', '.score'], ['POSITIVE', 0.99]],
    ["[{'label': 'POSITIVE', 'score': 0.99}]", ['.label', '.score'], ['POSITIVE', 0.99]],
    [
      '{"value": 3.5, "interval": {"low": 1, "high": 6}}',
      ['.value', '.interval.low', '.interval.high'],
      [3.5, 1, 6],
    ],
    [
      `{'a': "it's", 'b': 'a "b"', 'c': True, 'd': None, 'e': 1}`,
      ['.a', '.b', '.c', '.e'],
      ["it's", 'a "b"', 'true', 1],
    ],
    ['{"predicted": 1.5}', ['.predicted'], [1.5]],
  ])('may be the document %s', (cell, keys, values) => {
    expect(valuesIn(cell)).toEqual({ keys, values });
  });

  it.each([
    '',
    '{"browser": "x", "system": "y"}',
    '[{"x": 1}, {"x": 2}]',
    `${'{"a": '.repeat(9)}1${'}'.repeat(9)}`,
    '1 2',
    '1, 2',
    '[1]',
    '[a, b]',
    '[1, a]',
    '[[1, 2], [3, 4]]',
    'f(x)',
    'c(1)',
    '{}',
    '{a: 1}',
    '{a: 1, b}',
    '{a: 1 b: 2}',
    '{a: x, b: 2}',
    '{x a: 1, b: 2}',
    "{'a': 1, 'b: 2}",
    '{"a": 1, "b: 2}',
    "{'a': 1, 'b\\",
    '{a: 1, b: -}',
    '{a: {b: 1}, c: 2}',
    'x{a: 1, b: 2}',
    '[1=2, 3]',
    'words (1, 2) more',
  ])('is not %j', (cell) => {
    expect(valuesIn(cell)).toBeUndefined();
  });

  it('is told from a long cell that is not one quickly', () => {
    // Divided among the parts of a pattern in every way, these blanks took minutes.
    expect(valuesIn(`c(${' '.repeat(19_000)}{`)).toBeUndefined();
    expect(valuesIn(`{'${"\\'".repeat(9000)}}`)).toBeUndefined();
  });

  it('has at most 1000 numbers, and 20,000 letters', () => {
    const list = (length: number, element = '1') => `[${Array(length).fill(element).join(',')}]`;
    expect(valuesIn(list(1000))?.values).toHaveLength(1000);
    expect(valuesIn(list(1001))).toBeUndefined();
    const record = (length: number) => `{${Array.from({ length }, (_, index) => `k${index}: 1`).join(', ')}}`;
    expect(valuesIn(record(1000))?.values).toHaveLength(1000);
    expect(valuesIn(record(1001))).toBeUndefined();
    const long = (length: number) => `[1,${'2'.padStart(length - 4, '0')}]`;
    expect(valuesIn(long(20_000))?.values).toEqual([1, 2]);
    expect(valuesIn(long(20_001))).toBeUndefined();
  });
});
