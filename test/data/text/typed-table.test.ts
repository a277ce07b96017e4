import { describe, expect, it } from 'vitest';
import { typedTable } from '../../../src/data/text/typed-table.ts';
import { summaryOf } from '../reading.ts';

const lines = (...parts: string[]) => parts.join('\n');

describe('a table with types below its names', () => {
  it('is a tibble, whose texts can contain spaces', () => {
    const text = lines(
      '# A tibble: 3 × 3',
      '  street      y `my fit`',
      '  <chr>   <dbl>    <dbl>',
      '1 Low Rd     10     11.5',
      '2 High St   -2.      1  ',
      '3 A St      300    299  ',
      '# ℹ 4 more rows',
    );
    expect(typedTable(text)).toEqual([
      ['street', 'y', 'my fit'],
      ['Low Rd', '10', '11.5'],
      ['High St', '-2.', '1'],
      ['A St', '300', '299'],
    ]);
  });

  it('is a Julia data frame, whose middle can be omitted', () => {
    const text = lines(
      '120×2 DataFrame',
      ' Row │ y        ŷ       ',
      '     │ Float64  Float64?',
      '─────┼──────────────────',
      '   1 │     1.5     1.25',
      '   2 │    -2.0  missing',
      '  ⋮  │    ⋮        ⋮   ',
      ' 120 │    10.5    11.0 ',
      '          117 rows omitted',
    );
    expect(typedTable(text)).toEqual([
      ['y', 'ŷ'],
      ['1.5', '1.25'],
      ['-2.0', 'missing'],
      ['10.5', '11.0'],
    ]);
  });

  it.each([
    ['no types', '  y p\n1 1 2\n2 3 4'],
    ['types above all', '  <dbl> <dbl>\n1     1     2'],
    ['types far below', 'a\nb\nc\nd\ne\nf\n  y     p\n  <dbl> <dbl>\n1     1     2'],
    ['types alone', '  y     p\n  <dbl> <dbl>'],
    ['one column', '  y    \n  <dbl>\n1     1'],
    ['a line without a number', '  y     p\n  <dbl> <dbl>\n1     1     2\nand so on'],
    ['columns that run into each other', '  y     p\n  <dbl> <dbl>\n1 123456789012'],
    ['words below the names', ' Row │ y  p\n     │ its errors\n   1 │ 1  2'],
  ])('is not there with %s', (_, text) => {
    expect(typedTable(text)).toBeUndefined();
  });

  it('is told from lines of any length quickly', () => {
    // A pattern that divides letters or blanks among its parts in every way would not end.
    const wide = 200_000;
    const julia = (types: string) => lines(' Row │ y  p', `     │ ${types}`, '   1 │ 1  2');
    expect(typedTable(julia(`${'A'.repeat(wide)}}`))).toBeUndefined();
    expect(typedTable(julia(`${'Int8{'.repeat(wide / 5)}`))).toBeUndefined();
    expect(typedTable(lines('y', `${' '.repeat(wide)}!`, '1'))).toBeUndefined();
    expect(typedTable(lines(' Row │ y  p', `${' '.repeat(wide)}!`, '   1 │ 1  2'))).toBeUndefined();
  });

  it('is read as a file with a note that it was printed', async () => {
    const text = '# A tibble: 2 × 2\n      y     p\n  <dbl> <dbl>\n1   1.5     2\n2   2.5     3\n';
    const { columns, notices } = await summaryOf(text, { name: 'out.txt' });
    expect(columns.map(({ name, values }) => [name, values])).toEqual([
      ['y', [1.5, 2.5]],
      ['p', [2, 3]],
    ]);
    expect(notices.map(({ id }) => id)).toContain('printed');
  });
});
