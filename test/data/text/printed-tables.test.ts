import { describe, expect, it } from 'vitest';
import { drawnTable } from '../../../src/data/text/drawn-table.ts';
import { maybePrinted } from '../../../src/data/text/printed.ts';
import { printedVector } from '../../../src/data/text/printed-vector.ts';
import { expectedRows, lineTooLong, refuseManyColumns } from '../../../src/data/text/refusals.ts';
import { ruledTable } from '../../../src/data/text/ruled-table.ts';

const lines = (...parts: string[]) => parts.join('\n');
const table = [
  ['y', 'p'],
  ['1', '2'],
  ['3', '4'],
];

describe('a table whose names are underlined', () => {
  it.each<[string, string]>([
    ['of dashes', lines('y    p', '---  ---', '1    2', '3    4')],
    ['of equal signs, indented', lines('  y    p', '  ===  ===', '  1    2', '  3    4')],
    [
      'with lines of Windows and empty ones',
      lines('y    p\r', '---  ---  \r', '\r', '1    2\r', '  \r', '3    4\r'),
    ],
    [
      'with a line above the names and one at the end',
      lines('---  ---', 'y    p', '---  ---', '1    2', '3    4', '---  ---'),
    ],
    ['with one line below all', lines('y    p', '---  ---', '1    2', '3    4', '--------', ' -- ')],
    ['with the number of rows below it', lines('y    p', '---  ---', '1    2', '3    4', '(2 rows)')],
    ['below two lines of a title', lines('SQL> select', ' -- ', 'y    p', '---  ---', '1    2', '3    4')],
  ])('%s', (_, text) => {
    expect(ruledTable(text)).toEqual(table);
  });

  it('can have three columns, and cells with spaces', () => {
    expect(
      ruledTable(lines('city      y  p', '--------  -  --', 'New York  1  22', 'Oslo         3')),
    ).toEqual([
      ['city', 'y', 'p'],
      ['New York', '1', '22'],
      ['Oslo', '', '3'],
    ]);
  });

  it.each([
    ['tabs', 'y\tp\n---  ---\n1\t2'],
    ['one column', 'y\n---\n1'],
    ['single dashes', 'y p\n- -\n1 2'],
    ['words in the line', 'y    p\n---  --- x\n1    2'],
    ['words before the line', 'y    p\nx ---  ---\n1    2'],
    ['names alone', 'y    p\n---  ---'],
    ['a line below the fourth', lines('a', 'b', 'c', 'y    p', '---  ---', '1    2')],
    ['a cell that reaches over a gap', 'y    p\n---  ---\n1234567'],
    ['a cell that reaches over the second gap', 'y    p    q\n---  ---  ---\n1    2345678'],
  ])('is not there with %s', (_, text) => {
    expect(ruledTable(text)).toBeUndefined();
  });
});

describe('a table drawn with lines', () => {
  it.each<[string, string]>([
    [
      'Stata numbers the rows',
      lines('+-------+', '| y   p |', '|-------|', '1. | 1   2 |', ' 12. | 3   4 |', '+-------+'),
    ],
    ['a title stands above it', lines('Some errors', '| y | p |', '|---|---|', '| 1 | 2 |', '| 3 | 4 |')],
    [
      'the rows are counted below it',
      lines('| y | p |', '|---|---|', '| 1 | 2 |', '| 3 | 4 |', '| 2 rows |'),
    ],
    [
      'the middle was left out',
      lines('│ y ┆ p │', '╞═══╪═══╡', '│ 1 ┆ 2 │', '│ … ┆ … │', '│ · ┆ · │', '│ 3 ┆ 4 │'),
    ],
    [
      'the line is the fourth',
      lines('a title', 'and more', '| y | p |', '|---|---|', '| 1 | 2 |', '| 3 | 4 |'),
    ],
  ])('is read where %s', (_, text) => {
    expect(drawnTable(text)).toEqual(table);
  });

  it.each([
    'double',
    'bigint',
    'uint8',
    'utinyint',
    'hugeint',
    'integer',
    'int32',
    'decimal(10,2)',
    'varchar',
    'boolean',
    'timestamp',
    'float',
    '--',
  ])('keeps no row of the type %s', (type) => {
    const rows = (cell: string) =>
      drawnTable(lines('| y | p |', '|---|---|', `| ${cell} | float |`, '| 1 | 2 |'));
    expect(rows(type)).toHaveLength(2);
    expect(rows(`${type}x`)).toHaveLength(3);
  });

  it('keeps a row with a single truncated cell', () => {
    expect(drawnTable(lines('| y | p |', '|---|---|', '| … | 2 |'))).toEqual([
      ['y', 'p'],
      ['…', '2'],
    ]);
    expect(drawnTable(lines('| y | p |', '|---|---|', '| …x | x… |'))).toHaveLength(2);
  });

  it('is not recognized if a rule contains a word', () => {
    expect(drawnTable(lines('y | p', 'x ---+---', '1 | 2'))).toBeUndefined();
    expect(drawnTable(lines('y | p', '---+--- x', '1 | 2'))).toBeUndefined();
    expect(drawnTable(lines('y | p', '-|-', '1 | 2'))).toBeUndefined();
  });
});

describe('a vector as R prints it', () => {
  it.each([
    ['a word behind the numbers', '[1] 1 2x'],
    ['a word before a number', '[1] 1 x2'],
    ['a word and a number', '[1] 1 two'],
    ['a word that ends like a gap', '[1] 1 xNA'],
    ['a word that begins like a gap', '[1] 1 NAx'],
    ['a line without an index', '[1] 1 2\n3 4'],
    ['no numbers below the names', 'a b\n1 2\nc d\ne f'],
    ['three lines', 'a b\n1 2\nc d'],
    ['five lines', 'a b\n1 2\nc d\n3 4\ne f'],
    ['names that are numbers in part', 'a 2\n1 2\nc d\n3 4'],
  ])('is not there with %s', (_, text) => {
    expect(printedVector(text)).toBeUndefined();
  });

  it('can have exponents, and names that are numbers', () => {
    expect(printedVector('[1] 1e5 1.5e+10 .25')?.values).toEqual(['1e5', '1.5e+10', '.25']);
    expect(printedVector('  1   2\n0.5 0.6\n  3   4\n0.7 0.8')).toEqual({
      values: ['0.5', '0.6', '0.7', '0.8'],
      names: ['1', '2', '3', '4'],
    });
  });
});

describe('the beginning of a text', () => {
  it.each([
    [true, '\n  \n  [1] 0.5 -1.2\n'],
    [true, '[1] 0.5 -1.2'],
    [true, '[1] 0.5 -1.2\nand so on'],
    [true, 'a b\n1 2\n\nc d\n3 4\ne'],
    [false, 'a b\n1 2\nc d\n3'],
    [false, 'x [1] 0.5 -1.2'],
    [false, '[1]x 0.5 -1.2'],
  ])('%s: %j', (expected, text) => {
    expect(maybePrinted(text)).toBe(expected);
  });
});

describe('a refusal', () => {
  it('gives numbers that a reader can check', () => {
    expect(lineTooLong(7).problem).toMatchObject({ message: 'A line is longer than 8 MB.', row: 7 });
    expect(() => expectedRows(60_000_000, 1, undefined, 'csv')).toThrow(/60 million rows.*40 million/);
  });

  it('counts the fields of the first line', () => {
    const commas = new Uint8Array(100_001).fill(44);
    const refusal = () => refuseManyColumns(commas);
    expect(refusal).toThrow(/100,002 fields.*100,000/);
    commas[50_000] = 10;
    expect(refusal).not.toThrow();
    commas[50_000] = 44;
    commas[0] = 10;
    expect(refusal).not.toThrow();
  });
});
