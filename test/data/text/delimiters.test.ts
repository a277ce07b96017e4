import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/data/text/dialect.ts';
import { tableOf } from '../reading.ts';

const block = (text: string, final = true) => ({ bytes: new TextEncoder().encode(text), final });
const [comma, tab, semicolon, blank, quote, apostrophe, backslash] = [44, 9, 59, 32, 34, 39, 92];
const plain = (delimiter: number) => ({ delimiter, quote, escaping: quote, collapse: delimiter === blank });
const rows = (count: number, row: string) => `${row}\n`.repeat(count);

describe('a delimiter', () => {
  it.each([...',\t;| :^~!&#@*=\u0001\u0002\u001c\u001d\u001e\u001f'])('may be %j', (mark) => {
    const text = [
      ['x', 'y', 'z'],
      [1, 2.5, 3],
      [4, 5, 6.5],
    ]
      .map((cells) => cells.join(mark))
      .join('\n');
    expect(detectDialect([block(text)])).toEqual(plain(mark.charCodeAt(0)));
  });

  it.each<[string, string, number]>([
    ['words', 'one\ntwo\nthree\n', comma],
    ['numbers', 'x\n1\n2\n', comma],
    ['clock times', 'time\n12:30\n12:45\n13:00\n', comma],
    ['dates', 'day\n2024-01-02\n2024-01-03\n', comma],
    ['nothing', '\n\n', comma],
    ['pairs of whole numbers', '1,2\n3,4\n5,6\n', comma],
    ['decimal commas between others', 'a;b\n1,5;2\n3;4,5\n', semicolon],
    ['decimal commas between bars', 'a|b\n1,5|2\n3|4\n', 124],
    ['a long text behind a semicolon', `x;note\n1;${'w'.repeat(61)}\n`, semicolon],
    ['commas in a few cells alone', 'x;y\n1;2\n3;4,5,6,7,8,9,1,2,3,4,5', semicolon],
  ])('of a file of %s', (_, text, delimiter) => {
    expect(detectDialect([block(text)])).toEqual(plain(delimiter));
  });

  it('is detected from the first 80 rows, however many others follow', () => {
    const others = rows(900, 'x;y;z');
    expect(detectDialect([block(`a,b\n${rows(79, '1,2')}${others}`)])).toEqual(plain(comma));
    expect(detectDialect([block(`a,b\n${rows(19, '1,2')}${others}`)])).toEqual(plain(semicolon));
  });

  it('is detected from rows all over the file', () => {
    const blocks = [block('a b\nc d\n', false), block('1;2;3\n4;5;6\n', false)];
    expect(detectDialect(blocks)).toEqual(plain(semicolon));
    // Forty of each of two places.
    expect(detectDialect([block(rows(200, '1,2'), false), block(rows(60, '1;2;3'), false)])).toEqual(
      plain(semicolon),
    );
  });

  it('is not detected from a row that is cut off', () => {
    expect(detectDialect([block('x,y\n1,2\n3,"4', false)])).toEqual(plain(comma));
  });

  it('is what the user says, even if commas look like decimal separators', () => {
    const text = 'a;b,c;d\n1;2,3;4\n';
    for (const delimiter of [semicolon, comma, 124])
      expect(detectDialect([block(text)], delimiter)).toEqual(plain(delimiter));
    expect(detectDialect([block('r\n0,5\n1,05\n2,5\n')], comma)).toEqual(plain(comma));
    expect(detectDialect([block("x'y\n1'2\n")], apostrophe)).toEqual(plain(apostrophe));
  });
});

describe('spaces and tabs', () => {
  const padded = ' 1.5\t 2 \n 3\t44 \n-5 \t6 \n 7\t8 \n9\t10 \n1\t2 \n3 \t 5\n7\t 7\n';

  it.each<[string, string, number]>([
    ['tabs where blanks only pad', `x \ty \n${padded}`, tab],
    ['tabs below titles of several words', `A table of some errors\nx y \tz w \n${padded}`, tab],
    ['blanks where they cut the rows as well', `x\ty z\n${rows(9, '1\t2 3')}`, blank],
    ['blanks where a tab is one of them', `x  y\tz\n${rows(3, '1  2\t3')}`, blank],
  ])('%s', (_, text, delimiter) => {
    expect(detectDialect([block(text)])).toEqual(plain(delimiter));
  });
});

describe('a column of decimal commas', () => {
  it.each<[string, string]>([
    ['below a name', 'residual\n0,5\n-1,25\n3,75\n'],
    ['whole numbers among them', 'r\n5\n1,5\n2\n'],
    ['indented', ' r\n 0,5\n 1,5\n 2,05\n'],
    ['with empty lines', 'r\n\n0,5\n\n1,5\n2,05\n'],
    ['with exponents', 'r\n1,25E+13\n3,7e-2\n4,1E5\n'],
    ['with whole exponents', 'r\n1E5\n3,7\n4,1\n'],
    ['above a last word', 'r\n0,5\n1,5\nend\n'],
    ['without a name: no whole part', '2,5\n,5\n3,7\n4,1\n'],
    ['without a name: a sign alone before it', '2,5\n-,5\n3,7\n4,1\n'],
    ['without a name: a signed zero before it', '2,5\n+0,5\n3,7\n4,1\n'],
    ['without a name: a zero behind it', '2,5\n3,05\n3,7\n4,1\n'],
    ['without a name: six digits behind it', '2,5\n1,123456\n3,7\n4,1\n'],
    ['without a name: an exponent', '2,5\n1,25e3\n3,7\n4,1\n'],
  ])('is one column: %s', (_, text) => {
    expect(detectDialect([block(text)])).toEqual(plain(semicolon));
  });

  it.each<[string, string]>([
    ['two names', 'a,b\n0,5\n1,05\n2,5\n'],
    ['no sign of decimals', '2,5\n10,5\n3,7\n4,1\n'],
    ['five digits behind it', '2,5\n1,12345\n3,7\n4,1\n'],
    ['a word among them', 'r\n0,5\nn\n1,5\n2,5\n'],
    ['whole numbers alone', 'r\n1\n2\n3\n'],
    ['one line of data', 'r\n0,5\n'],
  ])('is none: %s', (_, text) => {
    expect(detectDialect([block(text)])).toEqual(plain(comma));
  });
});

describe('a quote', () => {
  it.each<[string, string, number, number]>([
    ['apostrophes around cells with commas', "x,note\n1,'a, b'\n2,'c, d'\n", apostrophe, apostrophe],
    ['apostrophes around each cell', "x,y\n'1','2'\n'3','4'\n", apostrophe, apostrophe],
    ['apostrophes inside of words, which are none', "x,note\n1,it's\n2,don't\n", quote, quote],
    ['quotes behind backslashes', 'x,note\n1,"a \\" b, c"\n2,"d \\", e"\n', quote, backslash],
    ['doubled quotes', 'x,note\n1,"a "" b"\n2,"c"\n', quote, quote],
    ['doubled quotes and a backslash', 'x,note\n1,"a ""b"""\n2,c:\\d\n', quote, quote],
    ['paths of Windows', 'x,path\n1,C:\\a\n2,C:\\b\n', quote, quote],
  ])('%s', (_, text, mark, escaping) => {
    expect(detectDialect([block(text)])).toEqual({
      delimiter: comma,
      quote: mark,
      escaping,
      collapse: false,
    });
  });
});

describe('the sample of a long file', () => {
  const name = 'a.csv';
  // Each of nine bytes, so that one that was cut at its beginning is less.
  const values = Array.from({ length: 300_000 }, (_, row) => 10_000_000 + row);

  it('contains whole rows from all over it', async () => {
    let shown: readonly unknown[] = [];
    const table = await tableOf(`x\n${values.join('\n')}\n`, {
      name,
      keep: ({ columns }) => {
        shown = columns[0]!.sample;
        return ['x'];
      },
    });
    expect(table.rows).toBe(300_000);
    expect(shown.slice(0, 199)).toEqual(values.slice(0, 199));
    // Below the header 199 rows, every nineteenth of the next 3,800, and thirty from each of seven places.
    expect(shown.slice(199, 399)).toEqual(values.slice(199, 3999).filter((_, index) => index % 19 === 18));
    const later = shown.slice(399) as number[];
    expect(later.length).toBe(7 * 30);
    const places = later.filter((_, index) => index % 30 === 0);
    expect(later).toEqual(places.flatMap((first) => Array.from({ length: 30 }, (_, index) => first + index)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeLessThan(10_020_000);
    expect(places[6]).toBeGreaterThan(10_290_000);
  });

  it('determines the type of a column', async () => {
    const text = `x,y\n${values.map((value, row) => `${row},${row < 20_000 ? value : `word ${row}`}`).join('\n')}\n`;
    await tableOf(text, {
      name,
      keep: ({ columns }) => {
        expect(columns.map(({ kind }) => kind)).toEqual(['number', 'text']);
        return ['y'];
      },
    });
  });
});
