import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf, valuesOf } from '../reading.ts';

describe('dialects', () => {
  it.each<[string, string, Record<string, unknown[]>]>([
    ['a decimal comma in one column', 'residual\n0,5\n-1,25\n3,75\n', { residual: [0.5, -1.25, 3.75] }],
    [
      'thousands and money',
      'a;b\n1.234,5;€ 2,50\n-10.000,25;(3,00 €)\n',
      { a: [1234.5, -10000.25], b: [2.5, -3] },
    ],
    ['thousands in quotes', 'a,b\n"1,234.5",1\n"-22,000.25",2\n', { a: [1234.5, -22000.25], b: [1, 2] }],
    [
      'percent, plus and exponents',
      'a,b\n12%,+1e3\n-0.5%,-2.5E-2\n',
      { a: [0.12, -0.005], b: [1000, -0.025] },
    ],
    [
      'missing tokens',
      'a\n1\nNA\nN/A\nNaN\nnull\nNone\n?\n-\n.\n#N/A\n2\n',
      { a: [1, null, null, null, null, null, null, null, null, null, 2] },
    ],
    ['a sep= line', 'sep=|\na|b\n1|2\n', { a: [1], b: [2] }],
    ['blanks that align', '  x    y\n 1.5  2\n-3   44\n', { x: [1.5, -3], y: [2, 44] }],
    ['names in a comment', '# x y\n1 2\n3 4\n5 6\n', { x: [1, 3, 5], y: [2, 4, 6] }],
    [
      'comments above, in as many words as the rows have',
      '# model: gbm\n% of June\ny,p\n59.09 kg,55.1 kg\n42.94 kg,43.1 kg\n33.5 kg,30.2 kg\n12.5 kg,11 kg\n',
      { y: [59.09, 42.94, 33.5, 12.5], p: [55.1, 43.1, 30.2, 11] },
    ],
    [
      'comments between the rows',
      'x,y\n1,2\n# a note\n3,4\n5,6\n7,8\n',
      { x: [1, 3, 5, 7], y: [2, 4, 6, 8] },
    ],
    [
      'row names without a name',
      '"x","y"\n"r1",1,2\n"r2",3,4\n',
      { 'row name': ['r1', 'r2'], x: [1, 3], y: [2, 4] },
    ],
    ['a delimiter at the end of each line', 'x;y;\n1;2;\n3;4;\n', { x: [1, 3], y: [2, 4] }],
    ['times in one column', 'time\n12:30\n12:45\n13:00\n', { time: ['12:30', '12:45', '13:00'] }],
    ['numbers without a header', '1.5,2\n2.5,3\n', { 'column 1': [1.5, 2.5], 'column 2': [2, 3] }],
    [
      'the names 0, 1, 2 that pandas gives',
      ',0,1\n0,0.25,0.75\n1,0.5,0.5\n',
      { 'column 1': [0, 1], '0': [0.25, 0.5], '1': [0.75, 0.5] },
    ],
    ['repeated and empty names', 'x,x,\n1,2,3\n4,5,6\n', { x: [1, 4], 'x (2)': [2, 5], 'column 3': [3, 6] }],
    [
      'line breaks in quotes',
      'a,b\r\n"one\r\ntwo",1\r\n"three",2\r\n',
      { a: ['one\r\ntwo', 'three'], b: [1, 2] },
    ],
    ['text above the names', 'Made by X\nresidual\n0.1\n0.2\n0.3\n', { residual: [0.1, 0.2, 0.3] }],
    [
      'tabs beside blanks in words and behind numbers',
      'town\tpeso real\tpeso estimado\nNew York\t12.5 kg\t13 kg\nOslo\t9.25 kg\t9 kg\nRío Gallegos\t3 kg\t2.5 kg\nBergen\t7 kg\t7.5 kg\n',
      {
        town: ['New York', 'Oslo', 'Río Gallegos', 'Bergen'],
        'peso real': [12.5, 9.25, 3, 7],
        'peso estimado': [13, 9, 2.5, 7.5],
      },
    ],
    [
      'tabs beside blanks that pad numbers',
      'a\tb\n  1 \t 20\n 10 \t  2\n  3 \t  4\n 50 \t 60\n',
      { a: [1, 10, 3, 50], b: [20, 2, 4, 60] },
    ],
    ['true and false', 'ok,x\ntrue,1\nFALSE,2\n', { ok: [true, false], x: [1, 2] }],
    ['infinities', 'x\n1\ninf\n-Infinity\n', { x: [1, null, null] }],
  ])('%s', async (_, content, expected) => {
    expect(await valuesOf(content)).toEqual(expected);
  });

  it('can be set by the user', async () => {
    const content = '1,5;2\n3,5;4\n';
    expect(await valuesOf(content, { header: true })).toEqual({ '1,5': [3.5], '2': [4] });
    expect(await summaryOf(content, { delimiter: ',', decimal: '.' })).toMatchObject({
      delimiter: ',',
      decimal: '.',
    });
    const latin = Uint8Array.from('name;x\ncaf\u00e9;1\n', (letter) => letter.charCodeAt(0));
    expect(await summaryOf(latin)).toMatchObject({
      encoding: 'windows-1252',
      columns: [{ values: ['café'] }, {}],
    });
  });

  it('reads what was written in any dialect', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const word = fc.stringMatching(/^w[a-z]{1,6}(?:[ ,;|"]{1,2}[a-z]{1,6})?$/);
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      decimal: fc.constantFrom('.', ','),
      quoteAll: fc.boolean(),
      mark: fc.boolean(),
    });
    const rows = fc.array(fc.tuple(number, word, number), { minLength: 4, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(rows, dialect, async (cells, { delimiter, end, decimal, quoteAll, mark }) => {
        fc.pre(!(decimal === ',' && delimiter === ','));
        const show = (cell: number | string): string => {
          const text = typeof cell === 'number' ? cell.toFixed(7).replace('.', decimal) : cell;
          return quoteAll || /[,;|\t"]/.test(text.replace(decimal === ',' ? /^[-\d]+,\d+$/ : /^$/, ''))
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        };
        const text = [['residual', 'label', 'fitted'], ...cells]
          .map((row) => row.map(show).join(delimiter))
          .join(end);
        expect(await valuesOf((mark ? '\ufeff' : '') + text)).toEqual({
          residual: cells.map(([value]) => Number(value.toFixed(7))),
          label: cells.map(([, value]) => value),
          fitted: cells.map(([, , value]) => Number(value.toFixed(7))),
        });
      }),
      { numRuns: 300 },
    );
  });
});
