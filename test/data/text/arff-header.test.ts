import { describe, expect, it } from 'vitest';
import { arffHeader } from '../../../src/data/text/arff.ts';
import { problemOf, summaryOf, tableOf } from '../reading.ts';

const header = (text: string) => arffHeader(new TextEncoder().encode(text));

describe('the header of an ARFF file', () => {
  it('names the attributes, and ends after the line `@data`', () => {
    const text =
      "@relation r\n@attribute y numeric\n  @ATTRIBUTE\t 'it''s' real\n@attribute \"p\" real\n@data\n1,2,3\n";
    expect(header(text)).toMatchObject({ names: ['y', 'it', 'p'], offset: text.indexOf('1,2,3'), line: 6 });
    expect(header("@relation r\n@attribute 'it\\'s a \\\\' real\n@data")).toEqual({
      names: ["it's a \\"],
      offset: 46,
      line: 4,
    });
  });

  it('can follow comments and empty lines', () => {
    const text = '\n % one\n%two\n\n  % three\n@RELATION r\n@attribute y real\n@Data\n1\n';
    expect(header(text)).toEqual({ names: ['y'], offset: text.length - 2, line: 9 });
  });

  it('includes no other line', () => {
    const text =
      '@relation r\n% @data\n%@attribute z real\nnot @attribute w real\n@attribute y real\n@database\n@data \n1\n';
    expect(header(text)).toEqual({ names: ['y'], offset: text.length - 2, line: 8 });
  });

  it('makes equal names unique', () => {
    expect(header('@relation r\n@attribute y real\n@attribute y real\n@data\n')?.names).toEqual([
      'y',
      'y (2)',
    ]);
  });

  it('can be in a single-byte encoding', () => {
    const bytes = Uint8Array.from('@relation r\n@attribute gr\xf6\xdfe real\n@data\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect(arffHeader(bytes)?.names).toEqual(['größe']);
  });

  it.each([
    'y,p\n1,2\n',
    'a @relation r\n@attribute y real\n@data\n',
    '% a comment\ny,p\n1,2\n',
    '@attribute y real\n@data\n',
    '% a\nb @relation r\n@data\n',
    '@relations r\n@data\n',
    'y\n@relation r\n@data\n',
  ])('is not there in %j', (text) => {
    expect(header(text)).toBeUndefined();
  });

  it('is invalid without the line `@data`', async () => {
    expect(await problemOf('@relation r\n@attribute y real\n1\n2\n')).toEqual({
      code: 'broken-arff',
      message: 'The ARFF file has no line “@data” near its beginning.',
      hint: 'Export it again, or save the table as CSV.',
    });
  });
});

describe('the rows of an ARFF file', () => {
  const above = '% made\n@relation r\n@attribute y real\n@attribute p real\n@data\n';

  it('have their line numbers', async () => {
    const table = await tableOf(`${above}1,2\n\n% a note\n3,4\n`);
    expect([...table.lines!]).toEqual([6, 9]);
    expect(table.reading).toMatchObject({ format: 'arff', header: true });
    expect(table.columns).toMatchObject([
      { name: 'y', numbers: Float64Array.of(1, 3) },
      { name: 'p', numbers: Float64Array.of(2, 4) },
    ]);
  });

  it('can consist of words only, and the first is not a header', async () => {
    const text = '@relation r\n@attribute y {a,b}\n@attribute p {a,b}\n@data\na,b\nb,b\na,a\n';
    expect((await summaryOf(text)).columns.map(({ values }) => values)).toEqual([
      ['a', 'b', 'a'],
      ['b', 'b', 'a'],
    ]);
  });

  it('are refused if they are sparse or have another number of values', async () => {
    expect(await problemOf(`${above}{0 1.5, 1 3}\n{0 2.5}\n`)).toEqual({
      code: 'sparse-arff',
      message: 'The ARFF file is sparse, with braces around each row.',
      hint: 'Save the table as CSV.',
    });
    expect(await problemOf(`${above}1,2,3\n4,5,6\n`)).toEqual({
      code: 'broken-arff',
      message: 'The ARFF file names 2 attributes, and its rows have 3 values.',
      hint: 'Export it again, or save the table as CSV.',
    });
  });

  it('can begin with a brace that is text', async () => {
    const text = '@relation r\n@attribute y string\n@attribute p real\n@data\n{a},1\nb,2\nc,3\n';
    expect((await summaryOf(text)).columns[0]!.values).toEqual(['{a}', 'b', 'c']);
  });
});
