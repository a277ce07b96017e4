import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import { valuesOf } from './reading.ts';

/**
 * The kinds of pollution of the Pollock benchmark (Vitagliano et al. 2023, "Pollock: a data loading benchmark",
 * PVLDB 16), at every row and column of a file like its own: dates, times, codes, prices, texts with delimiters and
 * doubled quotes, addresses, and an empty column.
 */
const names = ['DATE', 'TIME', 'Qty', 'PRODUCTID', 'Price', 'Type', 'Description', 'URL', 'Comments'];
const goods = ['Walking Boots', 'Lamp, Two-Pack', 'Board 24"', "Men's Hat", 'Sofa'];
const two = (number: number): string => String(number).padStart(2, '0');

const rows = Array.from({ length: 40 }, (_, row) => [
  `${two((row % 28) + 1)}/${two(1 + (row % 12))}/2018`,
  `${two(Math.floor(row / 4))}:${two((row % 4) * 15)}`,
  String((row * 7) % 23),
  `${'ABCDEFGH'[row % 8]}${'KLMNOPQR'[(row * 3) % 8]}-${1000 + ((row * 7919) % 9000)}`,
  `$${((row * 37.31) % 90).toFixed(row % 9 === 0 ? 1 : 2)}`,
  goods[row % 5]!,
  `Number ${row} of a range made for long days out, dry nights and early starts.`,
  `https://www.example.com/product/${row}.html`,
  '',
]);
const expected = {
  Qty: rows.map((cells) => Number(cells[2])),
  Price: rows.map((cells) => Number(cells[4]!.slice(1))),
};

const quoteCell = (cell: string, quote = '"', doubled = quote + quote, delimiter = ','): string =>
  cell.includes(delimiter) || cell.includes(quote) || cell.length > 30
    ? quote + cell.replaceAll(quote, doubled) + quote
    : cell;

interface Style {
  delimiter?: string;
  end?: string;
  quote?: string;
  doubled?: string;
}

const table = [names, ...rows];
const write = (
  lines: readonly (readonly string[])[],
  { delimiter = ',', end = '\n', quote = '"', doubled = '""' }: Style = {},
): string =>
  lines
    .map((cells) => cells.map((cell) => quoteCell(cell, quote, doubled, delimiter)).join(delimiter) + end)
    .join('');

/** Qty and Price, by name or by place where the header is gone. */
async function numbersOf(content: string | Uint8Array): Promise<unknown[][]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readTable(memorySource('file.csv', bytes));
  if (!result.ok) return [];
  return result.value.columns
    .filter((column) => column.kind === 'number' && column.missing < result.value.rows)
    .map((column) => (column.kind === 'number' ? [...column.numbers] : []));
}

const clean = [expected.Qty, expected.Price];
/** The lines as written, for a change in one of them. */
const written = table.map((cells) => cells.map((cell) => quoteCell(cell)));
const withLine = (row: number, line: string): string =>
  written.map((cells, index) => `${index === row ? line : cells.join(',')}\n`).join('');

describe('polluted files: the whole file', { timeout: 30_000 }, () => {
  const text = write(table);
  const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
  it.each<[string, string | Uint8Array]>([
    ['as it should be', text],
    ['no line end at the end', text.slice(0, -1)],
    ['two line ends at the end', `${text}\n`],
    ['no header', write(rows)],
    ['CR', write(table, { end: '\r' })],
    ['CRLF', write(table, { end: '\r\n' })],
    ['semicolons', write(table, { delimiter: ';' })],
    ['tabs', write(table, { delimiter: '\t' })],
    ['pipes', write(table, { delimiter: '|' })],
    ['comma and space', write(table, { delimiter: ', ' })],
    ['single quotes', write(table, { quote: "'", doubled: "''" })],
    ['escaped quotes', write(table, { doubled: '\\"' })],
    [
      'all quoted',
      table.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join(''),
    ],
    ['UTF-16', utf16],
    ['a byte order mark', `\ufeff${text}`],
    ['a preamble', `Sales of the year\nmade by the office\n\n${text}`],
    ['a preamble with delimiters', `Sales,,,,,,,,\nmade by the office,,,,,,,,\n,,,,,,,,\n${text}`],
    ['a footnote', `${text}\nEnd of report\n`],
    [
      'a header on two rows',
      write([
        names,
        names.map((_, column) => (column === 2 ? 'pieces' : column === 4 ? 'dollars' : '')),
        ...rows,
      ]),
    ],
    ['a second, smaller table below', `${text}a,b,c\n${'x,y,z\n'.repeat(9)}`],
    ['empty names', write([names.map((name, column) => (column % 2 ? name : '')), ...rows])],
    ['repeated names', write([names.map(() => 'NAME'), ...rows])],
  ])('%s', async (_, content) => {
    expect(await numbersOf(content)).toEqual(clean);
  });

  it('spaces between the fields', async () => {
    const spaced = table
      .map(
        (cells) =>
          `${cells.map((cell) => (cell === '' || /[\s"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(' ')}\n`,
      )
      .join('');
    expect(await numbersOf(spaced)).toEqual(clean);
  });

  it('keeps the names', async () => {
    expect(Object.keys(await valuesOf(text))).toEqual(names);
  });
});

describe('polluted files: one row', { timeout: 30_000 }, () => {
  const share = async (contents: readonly string[]): Promise<number> => {
    let right = 0;
    for (const content of contents) {
      const found = await numbersOf(content);
      if (JSON.stringify(found) === JSON.stringify(clean)) right++;
    }
    return right / contents.length;
  };
  const places = Array.from({ length: rows.length }, (_, row) =>
    names.map((_, column) => [row + 1, column] as const),
  ).flat();

  it('a delimiter too many', async () => {
    const files = places.map(([row, column]) => {
      const cells = [...written[row]!];
      cells.splice(column, 0, '');
      return withLine(row, cells.join(','));
    });
    expect(await share(files)).toBeGreaterThanOrEqual(0.98);
  });

  it('a delimiter missing', async () => {
    const files = places
      .filter(([, column]) => column > 0)
      .map(([row, column]) => {
        const cells = [...written[row]!];
        cells.splice(column - 1, 2, cells[column - 1]! + cells[column]!);
        return withLine(row, cells.join(','));
      });
    expect(await share(files)).toBeGreaterThanOrEqual(0.9);
  });

  it('a quote too many', async () => {
    const files = places.map(([row, column]) => {
      const cells = [...written[row]!];
      cells[column] = `"${cells[column]}`;
      return withLine(row, cells.join(','));
    });
    expect(await share(files)).toBeGreaterThanOrEqual(0.98);
  });

  it('another delimiter', async () => {
    const files = places
      .filter(([, column]) => column === 0)
      .map(([row]) => withLine(row, written[row]!.join(' ')));
    expect(await share(files)).toBeGreaterThanOrEqual(0.9);
    const semicolons = places
      .filter(([, column]) => column === 0)
      .map(([row]) => withLine(row, written[row]!.join(';')));
    expect(await share(semicolons)).toBeGreaterThanOrEqual(0.9);
  });

  it('a damaged header', async () => {
    const files = names.flatMap((_, column) => {
      const more = [...names];
      more.splice(column, 0, '');
      const less = [...names];
      if (column > 0) less.splice(column - 1, 2, names[column - 1]! + names[column]!);
      const quoted = names.map((name, index) => (index === column ? `"${name}` : name));
      return [more, less, quoted].map((cells) => withLine(0, cells.join(',')));
    });
    expect(await share(files)).toBeGreaterThanOrEqual(0.98);
  });
});
