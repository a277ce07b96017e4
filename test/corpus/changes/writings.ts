import { ascendingOrder } from '../../../src/numerics/order.ts';
import type { Change } from './change.ts';
import { cellsOf, isNumber, type Table, written } from './table.ts';

/** Other names, rows and ways of writing, which leave what a file holds as it is. */

const renamed =
  (nameOf: (name: string, roles: readonly string[]) => string): Change =>
  (table, { main }) => ({
    text: written({ names: table.names.map((name) => nameOf(name, main)), rows: table.rows }),
    nameOf: (name) => nameOf(name, main).trim(),
  });

const inRows =
  (choose: (rows: string[][], table: Table) => string[][] | undefined): Change =>
  (table) => {
    const rows = choose(table.rows, table);
    return rows && { text: written({ ...table, rows }) };
  };

const inCells = (change: (cell: string) => string): Change =>
  inRows((rows) => rows.map((cells) => cells.map((cell) => (isNumber(cell) ? change(cell) : cell))));

const words = (name: string): string[] =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[ _.-]+/)
    .filter(Boolean);
const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase();

const inFront =
  (name: string, cell: (row: number) => unknown): Change =>
  ({ names, rows }) =>
    names.includes(name)
      ? undefined
      : {
          text: written({
            names: [name, ...names],
            rows: rows.map((cells, row) => [String(cell(row)), ...cells]),
          }),
        };

/** As spreadsheets and reports end: a word, and a figure of each column of numbers. */
const below =
  (word: string, figure: (numbers: readonly number[]) => number): Change =>
  (table) => {
    const last = table.names.map((name, column) => {
      const cells = cellsOf(table, name);
      if (column === 0) return word;
      return cells.every(isNumber) ? String(figure(cells.map(Number))) : '';
    });
    return { text: written({ ...table, rows: [...table.rows, last] }) };
  };
const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

/** These leave also a question as it is. */
export const sameWritings: Record<string, Change> = {
  'columns in reverse': ({ names, rows }) => ({
    text: written({ names: names.toReversed(), rows: rows.map((cells) => cells.toReversed()) }),
  }),
  'names in capitals': renamed((name) => name.toUpperCase()),
  'names with blanks around': renamed((name) => ` ${name} `),
  'names of a table’s columns': renamed((name) => `results.${name}`),
  'names of an alias’s columns': renamed((name) => `t.${name}`),
  'quoted cells': ({ names, rows }) => ({
    text: written({
      names: names.map((name) => `"${name}"`),
      rows: rows.map((cells) => cells.map((cell) => `"${cell}"`)),
    }),
  }),
  'a byte order mark': (table) => ({ text: `\uFEFF${written(table)}` }),
  'decimal commas': (table) => {
    const rows = table.rows.map((cells) =>
      cells.map((cell) => (isNumber(cell) ? cell.replace('.', ',') : cell)),
    );
    return { text: written({ ...table, rows }, ';', '\r\n') };
  },
  tabs: (table) => ({ text: written(table, '\t', '\r\n') }),
  'a named delimiter': (table) => ({ text: `sep=;\r\n${written(table, ';', '\r\n')}` }),
  'comments above': (table) => ({ text: `# exported 2026-03-01\n# model: gbm\n${written(table)}` }),
  'a table of Markdown': ({ names, rows }) => ({
    text: [names, names.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join(''),
  }),
  'aligned columns': ({ names, rows }) => {
    if ([names, ...rows].flat().some((cell) => /\s/.test(cell))) return undefined;
    const width = names.map((name, column) =>
      Math.max(name.length, ...rows.map((cells) => cells[column]!.length)),
    );
    return {
      text: [names, ...rows]
        .map((cells) => `${cells.map((cell, k) => cell.padStart(width[k]!)).join('  ')}\n`)
        .join(''),
    };
  },
  'an index from 0': inFront('', (row) => row),
  'an index from 1': inFront('', (row) => row + 1),
  'an unnamed column': inFront('Unnamed: 0', (row) => row),
  'a constant': inFront('scored_at', () => '2026-03-01 04:00:00'),
  'a total below': below('Total', sum),
};

/** After these a question is right as well: rows and names tell. */
export const otherWritings: Record<string, Change> = {
  'names in snake case': renamed((name) => words(name).join('_').toLowerCase()),
  'names in camel case': renamed((name) =>
    words(name)
      .map((word, k) => (k === 0 ? word.toLowerCase() : capitalized(word)))
      .join(''),
  ),
  'names in words': renamed((name) => words(name).map(capitalized).join(' ')),
  'names in kebab case': renamed((name) => words(name).join('-').toLowerCase()),
  'names with units': renamed((name, main) => (main.includes(name) ? `${name} (kWh)` : name)),
  'a mean below': below('Mean', (numbers) => sum(numbers) / numbers.length),
  'every second row': inRows((rows) => rows.filter((_, row) => row % 2 === 0)),
  'the first half': inRows((rows) => rows.slice(0, Math.ceil(rows.length / 2))),
  'the second half': inRows((rows) => rows.slice(Math.floor(rows.length / 2))),
  'the rows twice': inRows((rows) => [...rows, ...rows]),
  'the last row first': inRows((rows) => rows.toReversed()),
  'rows at random': ({ names, rows }, _answer, random) => {
    const places = ascendingOrder(Float64Array.from(rows, () => random.uniform()));
    return { text: written({ names, rows: Array.from(places, (row) => rows[row]!) }) };
  },
  'missing cells': (table, _answer, random) => ({
    text: written({
      ...table,
      rows: table.rows.map((cells) =>
        cells.map((cell) => (isNumber(cell) && random.uniform() < 0.03 ? 'NA' : cell)),
      ),
    }),
  }),
  'a row half empty': inRows((rows) =>
    rows.map((cells, row) => (row === 5 ? cells.map((cell, k) => (k % 2 === 0 ? '' : cell)) : cells)),
  ),
  'numbers with exponents': inCells((cell) => (cell.includes('.') ? Number(cell).toExponential(6) : cell)),
  'numbers of four digits': inCells((cell) =>
    /\.\d{5}/.test(cell) ? String(Number(Number(cell).toPrecision(4))) : cell,
  ),
  folds: (table, answer, random) =>
    table.names.some((name) => /fold|split/i.test(name))
      ? undefined
      : inFront('fold', (row) => row % 5)(table, answer, random),
};
