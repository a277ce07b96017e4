/**
 * Polluted copies of one clean file, of the kinds and at the places of the Pollock benchmark (Vitagliano et al. 2023,
 * "Pollock: a data loading benchmark", PVLDB 16), each with the columns of numbers that are in it. The clean file is of
 * the benchmark's make: dates, times, codes, prices, texts with delimiters and doubled quotes, addresses, and an empty
 * column.
 */
export interface PollutedFile {
  kind: string;
  content: string | Uint8Array;
  /** Qty and Price as they stand in the file; 'problem' where it holds none, and a clear message is the answer. */
  numbers: number[][] | 'problem';
}

export const names = ['DATE', 'TIME', 'Qty', 'PRODUCTID', 'Price', 'Type', 'Description', 'URL', 'Comments'];
const goods = ['Walking Boots', 'Lamp, Two-Pack', 'Board 24"', "Men's Hat", 'Sofa'];
const two = (number: number): string => String(number).padStart(2, '0');
const width = names.length;

export const rows = Array.from({ length: 41 }, (_, row) => [
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
const last = rows.length;
const table = [names, ...rows];

/** The numbers of rows such as those above. */
const numbersOf = (some: readonly (readonly string[])[]): number[][] => [
  some.map((cells) => Number(cells[2])),
  some.map((cells) => Number(cells[4]!.slice(1))),
];
const clean = numbersOf(rows);
const without = (row: number): number[][] => numbersOf(rows.filter((_, index) => index !== row - 1));
interface Style {
  delimiter?: string;
  end?: string;
  quote?: string;
  /** Closing quote, where it differs from the opening one. */
  close?: string;
  doubled?: string;
  all?: boolean;
}

function writeCell(cell: string, style: Style): string {
  const { delimiter = ',', quote = '"', close = quote, doubled = quote + quote, all = false } = style;
  const needed = all || cell.includes(delimiter) || cell.includes(quote) || cell.length > 30;
  return needed ? quote + cell.replaceAll(quote.trim(), doubled) + close : cell;
}

export const write = (lines: readonly (readonly string[])[], style: Style = {}): string =>
  lines
    .map(
      (cells) =>
        cells.map((cell) => writeCell(cell, style)).join(style.delimiter ?? ',') + (style.end ?? '\n'),
    )
    .join('');

/** The lines as written, for a change in one of them. */
const written = table.map((cells) => cells.map((cell) => writeCell(cell, {})));
const withLine = (row: number, line: string, end = '\r\n'): string =>
  written.map((cells, index) => `${index === row ? line : cells.join(',')}${end}`).join('');

/** With another cell in some rows of a column. */
const withCells = (column: number, at: readonly number[], change: (cell: string) => string): string[][] =>
  table.map((cells, row) =>
    at.includes(row) ? cells.map((cell, index) => (index === column ? change(cell) : cell)) : cells,
  );

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

const extraColumns = (count: number): string[][] =>
  table.map((cells, row) => [
    ...cells,
    ...Array.from({ length: count }, (_, column) => (row === 0 ? `col${column + 1}` : '')),
  ]);

const empty = names.map(() => '');
const named = (mark: string): string[] => names.map((_, column) => (column === 0 ? mark : ''));
const repeat = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

function* wholeFile(): Generator<PollutedFile> {
  const file = (kind: string, content: string | Uint8Array, numbers: PollutedFile['numbers'] = clean) => ({
    kind,
    content,
    numbers,
  });
  for (const style of [{ end: '\r\n' }, { end: '\r\n', all: true }]) {
    const text = write(table, style);
    const written = (lines: readonly (readonly string[])[]): string => write(lines, style);
    yield file('as it should be', text);
    yield file('size: 0 bytes', '', 'problem');
    yield file('size: the first row', written(table.slice(0, 2)), numbersOf(rows.slice(0, 1)));
    yield file('encoding: Latin-1', new Uint8Array(Buffer.from(text.replaceAll('dry', 'frühe'), 'latin1')));
    yield file('encoding: UTF-16', utf16(text));
    yield file('encoding: byte order mark', `\ufeff${text}`);
    yield file('columns: the first', written(table.map((cells) => cells.slice(0, 1))), []);
    yield file('columns: 1024', written(extraColumns(1024 - width)));
    yield file('columns: 17,000', written(extraColumns(17_000 - width)));
    yield file('rows: the header', written([names]), 'problem');
    yield file('rows: no header', written(rows));
    const many = [...rows, ...repeat(rows.at(-1)!, 70_000 - rows.length)];
    yield file('rows: 70,000', written([names, ...many]), numbersOf(many));
    for (const [kind, mark] of [
      ['preamble', 'PREAMBLE'],
      ['footnote', 'FOOTNOTE'],
    ] as const) {
      for (const between of [[], [empty], [[]]]) {
        for (const line of [[mark], named(mark)]) {
          const more =
            kind === 'preamble' ? [...repeat(line, 3), ...between] : [...between, ...repeat(line, 3)];
          yield file(
            `${kind}: 3 lines`,
            written(kind === 'preamble' ? [...more, ...table] : [...table, ...more]),
          );
        }
      }
    }
    for (const end of ['\n', '\r']) yield file('line ends', write(table, { ...style, end }));
    yield file('line ends: none at the end', text.slice(0, -2));
    yield file('line ends: two at the end', `${text}\r\n`);
    for (const delimiter of [';', '|', '\t', ', '])
      yield file('delimiter', write(table, { ...style, delimiter }));
    for (const delimiter of [' ', ':', '\t\t', '\\t'])
      yield file('delimiter: unusual', write(table, { end: '\r\n', all: true, delimiter }));
    yield file('quotes: single', write(table, { ...style, quote: "'" }));
    yield file('quotes: with a space', write(table, { ...style, quote: '" ', close: ' "', doubled: '""' }));
    yield file('quotes: escaped', write(table, { ...style, doubled: '\\"' }));
    const header = (line: readonly string[], more: readonly (readonly string[])[] = []): string =>
      written([...more, line, ...rows]);
    const withName = (column: number, name: string): string[] =>
      names.map((own, index) => (index === column ? name : own));
    for (const column of [0, 2, width - 1]) {
      const above = names.map((_, index) => (index === column ? 'HEADER' : ''));
      yield file('header: on three rows', header(withName(column, 'HEADER'), [above, above]));
      yield file('header: a name missing', header(withName(column, '')));
      yield file('header: a name with signs', header(withName(column, 'HEAD/%R')));
      yield file('header: a name of 600,000 letters', header(withName(column, 'HEADER'.repeat(1e5))));
    }
    yield file('header: a name twice', header(withName(1, names[0]!)));
    yield file('header: one name for all', header(names.map(() => 'HEADER')));
    yield file(
      'header: every other name missing',
      header(names.map((name, index) => (index % 2 ? name : ''))),
    );
    for (const columns of [6, 12]) {
      const second = table
        .slice(0, 10)
        .map((cells, row) => [
          ...cells.slice(0, columns),
          ...repeat(row === 0 ? 'col' : '', Math.max(0, columns - width)),
        ]);
      yield file('a second table', written([...table, ...second]));
      yield file('a second table', `${text}\r\n${written(second)}`);
    }
    for (const row of [1, 20, last]) {
      const row5 = table.map((cells, index) => (index === row ? cells.slice(0, 5) : cells));
      yield file('a row: 5 fields', written(row5));
      const row15 = table.map((cells, index) => (index === row ? [...cells, ...repeat('', 6)] : cells));
      yield file('a row: 15 fields', written(row15));
      yield file(
        'a row: nothing',
        written(table.map((cells, index) => (index === row ? [] : cells))),
        without(row),
      );
      yield file(
        'a row: another line end',
        table.map((cells, index) => write([cells], index === row ? { ...style, end: '\n' } : style)).join(''),
      );
      yield file(
        'a row: other quotes',
        table
          .map((cells, index) => write([cells], index === row ? { ...style, quote: "'" } : style))
          .join(''),
      );
      const quoted = table.map((cells, index) => (index === row ? cells.map((cell) => `${cell}"`) : cells));
      yield file(
        'a row: quotes escaped otherwise',
        quoted
          .map((cells, index) => write([cells], index === row ? { ...style, doubled: '\\"' } : style))
          .join(''),
        without(row),
      );
    }
    yield file('header: 5 fields', header(names.slice(0, 5)));
    yield file('header: 15 fields', header([...names, ...repeat('', 6)]));
    for (const at of [[1], [20], [last], range(1, 20), range(12, 32), range(20, last + 1)]) {
      yield file(
        'a column: other dates',
        written(withCells(0, at, (cell) => cell.split('/').reverse().join('-'))),
      );
      yield file('a column: other times', written(withCells(1, at, (cell) => `${cell}:00`)));
      yield file('a column: other numbers', written(withCells(2, at, (cell) => `${cell}.0`)));
      yield file('a column: other codes', written(withCells(3, at, (cell) => cell.toLowerCase())));
      yield file('a column: other prices', written(withCells(4, at, (cell) => `${cell.slice(1)} $`)));
    }
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** At each row, the header's among them, and every third place in it, from one row to the next in another column. */
function* onePlace(): Generator<PollutedFile> {
  for (let row = 0; row <= last; row++) {
    yield { kind: 'a row: semicolons', content: withLine(row, written[row]!.join(';')), numbers: clean };
    yield { kind: 'a row: spaces', content: withLine(row, written[row]!.join(' ')), numbers: clean };
    for (let column = row % 3; column < width; column += 3) {
      const more = [...written[row]!];
      more.splice(column, 0, '');
      yield { kind: 'a place: a delimiter too many', content: withLine(row, more.join(',')), numbers: clean };
      const quoted = [...written[row]!];
      quoted[column] = `"${quoted[column]}`;
      yield { kind: 'a place: a quote too many', content: withLine(row, quoted.join(',')), numbers: clean };
      if (column === 0) continue;
      const less = [...written[row]!];
      less.splice(column - 1, 2, less[column - 1]! + less[column]!);
      yield { kind: 'a place: a delimiter missing', content: withLine(row, less.join(',')), numbers: clean };
    }
  }
}

export function* pollutedFiles(): Generator<PollutedFile> {
  yield* wholeFile();
  yield* onePlace();
}
