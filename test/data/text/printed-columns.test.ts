import { describe, expect, it } from 'vitest';
import { maybePrinted } from '../../../src/data/text/printed.ts';
import { alignedTable, maybeWrapped, wrappedTable } from '../../../src/data/text/printed-columns.ts';

const lines = (...parts: string[]) => parts.join('\n');

describe('a table printed in several parts', () => {
  it.each([
    ['R', lines('   a b', '1  1 2', '2  3 4', '   c', '1  5', '2  6')],
    ['pandas', lines('   a  b  \\', '1  1  2   ', '2  3  4   ', '', '   c  ', '1  5  ', '2  6  ')],
  ])('by %s', (_, text) => {
    expect(wrappedTable(text)).toEqual([
      ['', 'a', 'b', 'c'],
      ['1', '1', '2', '5'],
      ['2', '3', '4', '6'],
    ]);
    expect(maybePrinted(text)).toBe(true);
  });

  it.each([
    ['a single part', '   a b\n1  1 2\n2  3 4'],
    ['parts of other rows', '   a b\n1  1 2\n2  3 4\n   c\n1  5\n3  6'],
    ['parts of another length', '   a b\n1  1 2\n2  3 4\n   c\n1  5'],
    ['names at the left end', 'a b\n1 1 2\nc\n1 5'],
    ['a line of another length', '   a b\n1  1 2\n2  3\n   c\n1  5\n2  6'],
  ])('is not there with %s', (_, text) => {
    expect(wrappedTable(text)).toBeUndefined();
  });

  it('can begin with names that lack one for the row names', () => {
    expect(maybeWrapped(['   a b', '1  1 2'])).toBe(true);
    expect(maybeWrapped(['a b', '1 1 2'])).toBe(false);
    expect(maybeWrapped(['  a b', '1 1'])).toBe(false);
    expect(maybeWrapped(['  a b'])).toBe(false);
  });
});

describe('a right-aligned table', () => {
  it('can have texts with spaces', () => {
    expect(alignedTable(lines('       y   p', 'Low A  1  -2', 'High   3   4'))).toEqual([
      ['', 'y', 'p'],
      ['Low A', '1', '-2'],
      ['High', '3', '4'],
    ]);
    expect(alignedTable(lines(' street   y', 'Main St  10', '    Low   3'))).toEqual([
      ['street', 'y'],
      ['Main St', '10'],
      ['Low', '3'],
    ]);
  });

  it('is not needed if splitting at spaces gives the columns', () => {
    expect(alignedTable(lines('   y   p', '1  1  -2', '2  3   4'))).toBeUndefined();
    expect(alignedTable(lines('   y   p', '   1  -2', '   3   4'))).toBeUndefined();
  });

  it.each([
    ['tabs', '     y\tp\nA b  1\t2\nC    3\t4'],
    ['one name', '     y\nA b  1\nC    3'],
    ['one row', '     y  p\nA b  1  2'],
    ['two columns without a name', '        y  p\nA b  c  1  2\nC    d  3  4'],
    ['names that end elsewhere', '     y  p\nA b  1  22\nC    3  44'],
  ])('is not there with %s', (_, text) => {
    expect(alignedTable(text)).toBeUndefined();
  });
});
