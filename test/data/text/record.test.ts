import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/data/text/field-text.ts';
import { type Dialect, Fields, readRecord } from '../../../src/data/text/record.ts';
import { summaryOf } from '../reading.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const comma: Dialect = { delimiter: 44, quote: 34, escaping: 34, collapse: false };
const backslash: Dialect = { ...comma, escaping: 92 };
const blanks: Dialect = { ...comma, delimiter: 32, collapse: true };

/** The records of a text: their cells, and how many lines each takes. Undefined where one isn't complete. */
function recordsOf(
  text: string,
  dialect = comma,
  final = true,
): { cells: string[]; lines: number }[] | undefined {
  const bytes = bytesOf(text);
  const fields = new Fields();
  const records = [];
  for (let at = 0; at < bytes.length; at = fields.next) {
    if (!readRecord(bytes, at, bytes.length, final, dialect, fields)) return undefined;
    const cells = Array.from({ length: fields.count }, (_, index) => fields.text(index, bytes, dialect));
    records.push({ cells, lines: fields.lines });
  }
  return records;
}
const cellsOf = (text: string, dialect?: Dialect) => recordsOf(text, dialect)!.map(({ cells }) => cells);

describe('a record', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,,\n', [['a', '', '']]],
    [' a , b ', [['a', 'b']]],
    ['\n\na', [[''], [''], ['a']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a""b",""', [['a"b', '']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['  "a"  ,b', [['a', 'b']]],
    ['"a"\r\nb', [['a'], ['b']]],
    // Quotes that were not meant as such are letters.
    ['a"b",c', [['a"b"', 'c']]],
    ['"a"b,c', [['"a"b', 'c']]],
    ['5" 2,c', [['5" 2', 'c']]],
    ['"a" "b",c', [['"a" "b"', 'c']]],
    ['"a,b', [['"a', 'b']]],
  ])('of %j has its cells', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it.each<[string, string[][]]>([
    ['"a\\"b",c', [['a"b', 'c']]],
    ['"a\\\\",c', [['a\\', 'c']]],
    ['"a\\n",c', [['a\\n', 'c']]],
    ['"a\\\'b",c', [["a'b", 'c']]],
    ['a\\,b', [['a\\', 'b']]],
  ])('of %j has its cells where backslashes escape', (text, cells) => {
    expect(cellsOf(text, backslash)).toEqual(cells);
  });

  it.each<[string, string[][]]>([
    ['a  b\n', [['a', 'b']]],
    [
      '  a b  \n c d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a \t b\n', [['a', 'b']]],
    ['"a b"  c\n', [['a b', 'c']]],
    ['"a"\tc', [['a', 'c']]],
    ['a b  \r\nc', [['a', 'b'], ['c']]],
  ])('of %j has its cells where blanks align', (text, cells) => {
    expect(cellsOf(text, blanks)).toEqual(cells);
  });

  it('can have other quotation marks, or none', () => {
    expect(cellsOf("'a;b';c,d\n", { ...comma, delimiter: 59, quote: 39, escaping: 39 })).toEqual([
      ['a;b', 'c,d'],
    ]);
    expect(cellsOf('a,b\n', { ...comma, delimiter: -1 })).toEqual([['a,b']]);
    expect(cellsOf('"a",b\n', { ...comma, quote: -1, escaping: -1 })).toEqual([['"a"', 'b']]);
  });

  it('counts its lines', () => {
    expect(recordsOf('"a\nb\r\nc\rd",e\nf\n')!.map(({ lines }) => lines)).toEqual([4, 1]);
  });

  it('is incomplete while more of it can follow', () => {
    for (const part of ['a,b', 'a,"b', 'a,"b"', 'a,b\r', '"b" '])
      expect(recordsOf(part, comma, false)).toBeUndefined();
    for (const part of ['a b', 'a b ', '"a" ']) expect(recordsOf(part, blanks, false)).toBeUndefined();
    expect(recordsOf('a,b\n', comma, false)).toHaveLength(1);
    expect(recordsOf('a,b\r\n', comma, false)).toHaveLength(1);
    expect(recordsOf('a b \n', blanks, false)).toHaveLength(1);
  });

  it('names the field whose quotation mark is never closed and swallows a line', () => {
    const unclosed = (text: string) => {
      const bytes = bytesOf(text);
      const fields = new Fields();
      readRecord(bytes, 0, bytes.length, true, comma, fields);
      return fields.unclosed;
    };
    expect(unclosed('a,"b\nc,d\n')).toBe(1);
    expect(unclosed('"b\n\nc')).toBe(0);
    expect(unclosed('a,"b')).toBe(-1);
    expect(unclosed('a,"b\n')).toBe(-1);
    expect(unclosed('a,"b\n \r\n')).toBe(-1);
    expect(unclosed('a,"b"\nc')).toBe(-1);
  });
});

describe('bytes', () => {
  it('are text in UTF-8, or else in Windows-1252', () => {
    expect(decodeText(bytesOf('größe €'), 0, 11)).toBe('größe €');
    expect(decodeText(Uint8Array.of(103, 0xf6, 0x80), 0, 3)).toBe('gö€');
    const all = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decodeText(all, 0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(decodeText(bytesOf('größe'), 0, 7, true)).toBe('grÃ¶ÃŸe');
    expect(decodeText(bytesOf('abcdef'), 2, 4)).toBe('cd');
    expect(decodeText(bytesOf('x'.repeat(100)), 0, 100)).toBe('x'.repeat(100));
    expect(decodeText(bytesOf('\ufeffa'), 0, 4)).toBe('\ufeffa');
  });
});

it('reads money in euros from a file of Windows-1252', async () => {
  const bytes = Uint8Array.from('price;note\n\u0080 5,50;\u0093a\u0094\n\u0080 7,25;\u0096\n', (letter) =>
    letter.charCodeAt(0),
  );
  const { columns, encoding } = await summaryOf(bytes);
  expect(encoding).toBe('windows-1252');
  expect(columns.map(({ values }) => values)).toEqual([
    [5.5, 7.25],
    ['“a”', null],
  ]);
});
