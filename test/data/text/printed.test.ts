import { describe, expect, it } from 'vitest';
import { drawnTable } from '../../../src/data/text/drawn-table.ts';
import { maybePrinted, readPrinted } from '../../../src/data/text/printed.ts';
import { printedVector } from '../../../src/data/text/printed-vector.ts';
import { summaryOf } from '../reading.ts';

const lines = (...parts: string[]) => parts.join('\n');

describe('a vector as R prints it', () => {
  it.each<[string, string[]]>([
    ['[1] 0.5 -1.2', ['0.5', '-1.2']],
    [' [1]  0.5 -1.2\n [3] 0.25\n\n', ['0.5', '-1.2', '0.25']],
    ['[1] 1e-05 NA NaN Inf -Inf 3. .5', ['1e-05', 'NA', 'NaN', 'Inf', '-Inf', '3.', '.5']],
    ['  [1] 1 2\r\n  [3] 3 4\r\n', ['1', '2', '3', '4']],
    ['[1] 1 2 3 4 5 6 7 8 9\n[10] 10', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ])('%j', (text, values) => {
    expect(printedVector(text)).toEqual({ values });
  });

  it('with names above the values', () => {
    expect(printedVector(lines('  a   b', '1.5 2.5', '  c   d', '3.5  NA'))).toEqual({
      values: ['1.5', '2.5', '3.5', 'NA'],
      names: ['a', 'b', 'c', 'd'],
    });
  });

  it.each([
    ['a single value', '[1] 0.5'],
    ['many digits', `[1] 0.5 ${'0'.repeat(200_000)}!`],
    ['many blanks and a separator of lines', `[1]${' '.repeat(200_000)}0.5\u2028 1`],
    ['words', '[1] "a" "b"'],
    ['an index that does not count', '[1] 1 2\n[4] 3 4'],
    ['an index that begins elsewhere', '[2] 1 2\n[4] 3 4'],
    ['a line without an index', '[1] 1 2\n3 4'],
    ['an index alone', '[1]'],
    ['a word in front', 'x [1] 1 2'],
    ['names and values of two lines alone', 'a b\n1 2'],
    ['names without values', 'a b\n1 2\nc d'],
    ['as many names as values no more', 'a b\n1 2\nc d\n3 4 5'],
    ['values that are words', 'a b\n1 2\nc d\n3 x'],
    ['one name a line', 'a\n1\nb\n2'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(printedVector(text)).toBeUndefined();
  });
});

describe('a table drawn with lines', () => {
  it.each<[string, string]>([
    ['Markdown', lines('| y | p |', '|---|---|', '| 1 | 2 |', '| 3 | |')],
    ['Markdown without outer bars', lines('y | p', '--- | ---', '1 | 2', '3 | ')],
    ['psql', lines(' y | p ', '---+---', ' 1 | 2', ' 3 |  ', '(2 rows)')],
    ['psql of one row more', lines('y | p', '---+---', '1 | 2', '3 |', '(1 row)')],
    ['MySQL', lines('+---+---+', '| y | p |', '+---+---+', '| 1 | 2 |', '| 3 |   |', '+---+---+')],
    [
      'polars',
      lines(
        'shape: (2, 2)',
        '┌───┬───┐',
        '│ y ┆ p │',
        '│ --- ┆ --- │',
        '│ f64 ┆ i64 │',
        '╞═══╪═══╡',
        '│ 1 ┆ 2 │',
        '│ 3 ┆   │',
        '└───┴───┘',
      ),
    ],
    ['double lines', lines('║ y ║ p ║', '═════════', '║ 1 ║ 2 ║', '║ 3 ║   ║')],
  ])('as %s does', (_, text) => {
    expect(drawnTable(text)).toEqual([
      ['y', 'p'],
      ['1', '2'],
      ['3', ''],
    ]);
    expect(drawnTable(text.replaceAll('\n', '\r\n\r\n'))).toEqual([
      ['y', 'p'],
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('may have an empty first cell, with bars around the rows or without', () => {
    expect(drawnTable(lines('y | p', '---+---', ' | 2', '3 | 4'))?.slice(1)).toEqual([
      ['', '2'],
      ['3', '4'],
    ]);
    expect(drawnTable(lines('| y | p |', '|---|---|', '| | 2 |', '| 3 | 4 |'))?.[1]).toEqual(['', '2']);
  });

  it.each(['str', 'bool', 'date', 'datetime[ns]', 'cat', 'enum', 'null', 'u8', 'f32'])(
    'keeps no row of the type %s',
    (type) => {
      expect(drawnTable(lines('| y | p |', '|---|---|', `| ${type} | i64 |`, '| 1 | 2 |'))).toEqual([
        ['y', 'p'],
        ['1', '2'],
      ]);
      expect(drawnTable(lines('| y | p |', '|---|---|', `| x${type} | i64 |`, '| 1 | 2 |'))).toHaveLength(3);
    },
  );

  it.each([
    ['no line', 'y|p\n1|2'],
    ['a line of one sign', 'y|p\n-|3\n1|2'],
    ['a line below the fifth', 'a|b\n1|2\n3|4\n5|6\n---|---\n7|8'],
    ['a row without bars', '| y | p |\n|---|---|\nwords'],
    ['rows of several lengths', '| y | p |\n|---|---|\n| 1 | 2 | 3 |'],
    ['one column', '| y |\n|---|\n| 1 |'],
    ['names alone', '| y | p |\n|---|---|'],
  ])('is not one with %s', (_, text) => {
    expect(drawnTable(text)).toBeUndefined();
  });
});

describe('the beginning of a text', () => {
  it('shows what was printed, though its last line may be cut', () => {
    expect(maybePrinted('[1] 0.5 -1.2\n[3] 0.25 0.')).toBe(true);
    expect(maybePrinted('  a   b\n1.5 2.5\n  c   d\n3.5 4.5\n  e   f\n5.')).toBe(true);
    expect(maybePrinted('| y | p |\n|---|---|\n| 1 | 2 |\n')).toBe(true);
  });

  it('shows that nothing was', () => {
    expect(maybePrinted('y,p\n1,2\n')).toBe(false);
    expect(maybePrinted('[1, 2, 3]')).toBe(false);
    expect(maybePrinted('')).toBe(false);
  });
});

describe('printed values', () => {
  const advice = 'Printed values are rounded, and long output is cut. Save a CSV file to keep all digits.';

  it('are a column called x, as R calls it', async () => {
    const { columns, notices } = await summaryOf('[1] 0.5 -1.2\n[3] 0.25 1\n', { name: 'out.txt' });
    expect(columns).toEqual([{ name: 'x', kind: 'number', missing: 0, values: [0.5, -1.2, 0.25, 1] }]);
    expect(notices).toMatchObject([
      { id: 'printed', text: 'The file holds a vector as R prints it: 4 values were read from it.', advice },
    ]);
  });

  it('are counted by thousands', async () => {
    const cells = Array.from({ length: 1200 }, (_, index) => `${index}.5`);
    const text = Array.from(
      { length: 120 },
      (_, line) => `[${10 * line + 1}] ${cells.slice(10 * line, 10 * line + 10).join(' ')}`,
    );
    expect((await summaryOf(text.join('\n'), { name: 'out.txt' })).notices[0]!.text).toContain(
      '1,200 values',
    );
  });

  it('are a table if they were printed as one', async () => {
    const { columns, notices } = await summaryOf('| y | p |\n|---|---|\n| 1.5 | 2 |\n| 2.5 | 3 |\n', {
      name: 'out.txt',
    });
    expect(columns.map(({ values }) => values)).toEqual([
      [1.5, 2.5],
      [2, 3],
    ]);
    expect(notices).toMatchObject([
      {
        id: 'printed',
        text: 'The file holds a table as a program prints it: 2 rows were read from it.',
        advice,
      },
    ]);
  });
});

it('is read in any pieces, which need not end at whole characters', async () => {
  const bytes = new TextEncoder().encode('│ y ┆ p │\n╞═══╪═══╡\n│ 1 ┆ 2 │\n│ 3 ┆ 4 │\n');
  const piece = new Uint8Array(4);
  const printed = await readPrinted({
    name: 'out.txt',
    async *chunks() {
      // In the same memory each time, as a file's are.
      for (let at = 0; at < bytes.length; at += 4) {
        const next = bytes.subarray(at, at + 4);
        piece.set(next);
        yield piece.subarray(0, next.length);
      }
    },
  });
  for await (const chunk of printed!.source.chunks())
    expect(new TextDecoder().decode(chunk)).toBe('y\tp\n1\t2\n3\t4');
  expect.assertions(1);
});
