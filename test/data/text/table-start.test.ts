import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/data/text/record.ts';
import type { Row } from '../../../src/data/text/rows.ts';
import { commonWidth, tableStart } from '../../../src/data/text/table-start.ts';

/** Rows of cells parted by commas; an empty text is an empty line between them. */
function rowsOf(...lines: string[]): Row[] {
  return lines.flatMap((text, index) =>
    text === '' ? [] : [{ cells: text.split(','), offset: 0, line: index + 1, next: index + 2 }],
  );
}
const dialect = (delimiter: number): Dialect => ({ delimiter, quote: 34, escaping: 34, collapse: false });
const start = (width: number, ...lines: string[]) => tableStart(rowsOf(...lines), width, '.');

describe('the width of a table', () => {
  const width = (...lines: string[]) => commonWidth(rowsOf(...lines), dialect(44));

  it('is that of most rows, the larger one in a tie', () => {
    expect(width('a,b', '1,2', '3,4', '1,2,3')).toBe(2);
    expect(width('1,2', '1,2,3')).toBe(3);
    expect(width('1,2,3', '1,2')).toBe(3);
  });

  it('is not one if a quarter of the rows have more', () => {
    expect(width('x', 'x', 'x', '1,2')).toBe(2);
    expect(width('x', 'x', 'x', 'x', '1,2')).toBe(1);
    expect(commonWidth(rowsOf('x', 'x', 'x', '1,2'), dialect(-1))).toBe(1);
    expect(width('x', 'y')).toBe(1);
  });
});

describe('the first row of a table', () => {
  it.each<[number, number, string[]]>([
    [0, 2, ['y,p', '1,2', '3,4']],
    [1, 2, ['A title', 'y,p', '1,2', '3,4']],
    [2, 3, ['A title', 'x,', 'y,p,z', '1,2,3', '3,4,5']],
    // A line of as many fields that holds a single word is no row.
    [1, 3, ['A title,,', 'y,p,z', '1,2,3', '3,4,5']],
    [0, 2, ['A title,', 'y,p', '1,2']],
    // None of the rows is as wide.
    [0, 4, ['y,p', '1,2']],
    // A header of another length than the rows.
    [0, 3, ['y,p', '1,2,3', '4,5,6']],
    [0, 3, ['y,p,z,more', '1,2,3', '4,5,6']],
    [1, 3, ['1,2', '1,2,3', '4,5,6']],
    [1, 3, ['y,p', 'a,b,c', 'd,e,f']],
    [0, 3, ['y,p', '2020-01-01,b,c', 'd,e,f']],
    [0, 2, ['y', '1,2', '3,4']],
    [1, 2, ['A title', '1,2', '3,4']],
    [1, 2, ['y', '1,', '3,4']],
    [1, 3, ['y', '1,2,3', '3,4,5']],
    [1, 5, ['y,', '1,2,3,4,5', '3,4,5,6,7']],
    [1, 5, ['y,p', '1,2,3,4,5', '3,4,5,6,7']],
    [0, 5, ['y,p,z', '1,2,3,4,5', '3,4,5,6,7']],
    [0, 2, ['a,b,c,d,e', '1,2', '3,4']],
    [1, 2, ['a,b,c,d,e,f', '1,2', '3,4']],
  ])('is at %i, of %i fields: %j', (first, width, lines) => {
    expect(start(width, ...lines)).toBe(first);
  });

  it('is below keys and values that end at an empty line', () => {
    const table = ['y,p', '1,2', '3,4', '5,6', '7,8'];
    expect(start(2, 'Report,x', 'Rows,4', '', ...table)).toBe(2);
    expect(start(2, 'Report,x', 'Rows,4', ...table)).toBe(0);
    // A number in place of a key: these are rows already.
    expect(start(2, 'y,p', '1,2', '', ...table)).toBe(0);
    // What follows the empty line is neither a header nor as long as what stands above it.
    expect(start(2, 'Report,x', 'Rows,4', '', '1,2', '3,4', '5,6', '7,8')).toBe(0);
    expect(start(2, 'a,x', 'b,4', 'c,4', '', 'y,p', '1,2')).toBe(0);
  });

  it('is below such lines even if its header is uneven', () => {
    expect(start(2, 'Report,x', 'Rows,4', '', 'y,p,z', '1,2', '3,4', '5,6', '7,8')).toBe(2);
  });

  it('is searched for in thirty lines', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `key${index},x`);
    const table = ['y,p', ...Array.from({ length: 50 }, (_, index) => `${index},${index}`)];
    expect(start(2, ...keys(29), '', ...table)).toBe(29);
    expect(start(2, ...keys(30), '', ...table)).toBe(0);
  });
});
