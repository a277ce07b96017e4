import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/analysis/columns/parts.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../src/data/source.ts';
import { ascendingOrder } from '../../src/numerics/order.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { plainTable } from './plain-table.ts';

/**
 * What a file holds does not hang on which of its rows are there, on their order, or on how the table is written: the same
 * answer is right, and so is a question; another firm answer never is.
 */
const folder = new URL('./exports/files/', import.meta.url);
/** Every so many-th file of the corpus is looked at. */
const every = 4;

const isNumber = (cell: string): boolean => /^-?\d*\.?\d+(e[-+]?\d+)?$/i.test(cell);

const written = (names: readonly string[], rows: readonly (readonly string[])[], delimiter = ','): string =>
  [names, ...rows].map((cells) => cells.join(delimiter)).join('\n');

/** As spreadsheets and reports end: a word, and the sum of each column of numbers. */
const totalOf = (rows: readonly (readonly string[])[]): string[] =>
  rows[0]!.map((_, column) => {
    const cells = rows.map((row) => row[column]!);
    if (column === 0) return 'Total';
    return cells.every(isNumber) ? String(cells.reduce((sum, cell) => sum + Number(cell), 0)) : '';
  });

/** The columns of what is analyzed; undefined where the user is asked, or told that there is nothing. */
async function firmAnswer(text: string): Promise<{ main: string[]; parts: string[] } | undefined> {
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') return undefined;
  const { kind, order, group, split, splitValues, weight, ...main } = read.roles;
  return { main: [kind, ...columnsOf({ kind, ...main } as typeof read.roles)], parts: columnsOf(read.roles) };
}

const files = readdirSync(folder)
  .filter((name) => /\.[ct]sv$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\t', ',') }))
  .filter(({ text }) => text.length < 40_000 && plainTable(text) !== undefined)
  .filter((_, at) => at % every === 0);

describe('the answer to a file', () => {
  it('is asked of many files', () => expect(files.length).toBeGreaterThan(30));

  it.each(files)('is no other one for some of its rows, in another order: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const random = seededRandom(3);
    const places = ascendingOrder(Float64Array.from(rows, () => random.uniform()));
    const others = {
      'every second row': rows.filter((_, row) => row % 2 === 0),
      'the first half': rows.slice(0, Math.ceil(rows.length / 2)),
      'at random': Array.from(places, (row) => rows[row]!),
      'the last row first': rows.toReversed(),
    };
    const own = await firmAnswer(text);
    for (const [how, other] of Object.entries(others)) {
      const answer = await firmAnswer(written(names, other));
      // Where both are asked of the same columns, order and groups may be lost with the rows that tell them.
      if (answer && own) expect(answer.main, how).toEqual(own.main);
    }
  });

  it.each(files)('is the same in another writing: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const own = await firmAnswer(text);
    const decimal = rows.map((cells) =>
      cells.map((cell) => (isNumber(cell) ? cell.replace('.', ',') : cell)),
    );
    const others = {
      'a byte order mark': `\uFEFF${text}`,
      'decimal commas': written(names, decimal, ';'),
      'an index': written(
        ['', ...names],
        rows.map((cells, row) => [String(row), ...cells]),
      ),
      'a total below': `${text.trimEnd()}\n${totalOf(rows).join(',')}`,
      'a constant': written(
        [...names, 'version'],
        rows.map((cells) => [...cells, 'v2']),
      ),
    };
    for (const [how, other] of Object.entries(others)) expect(await firmAnswer(other), how).toEqual(own);
    const ofTable = await firmAnswer(
      written(
        names.map((name) => `results.${name}`),
        rows,
      ),
    );
    const withoutTable = (listed: string[]) => listed.map((name) => name.replace('results.', ''));
    expect(ofTable && { main: withoutTable(ofTable.main), parts: withoutTable(ofTable.parts) }).toEqual(own);
  });

  it.each(files)('stays where a cell is missing or names have units: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const own = await firmAnswer(text);
    if (!own) return;
    const gaps = [0, 1].map((odd) =>
      written(
        names,
        rows.map((cells, row) => (row === 5 ? cells.map((cell, k) => (k % 2 === odd ? '' : cell)) : cells)),
      ),
    );
    for (const other of gaps) expect((await firmAnswer(other))?.main ?? own.main).toEqual(own.main);
    const withUnits = names.map((name) => (own.main.includes(name) ? `${name} (kWh)` : name));
    const answer = await firmAnswer(written(withUnits, rows));
    const named = answer?.main.map((name) => name.replace(' (kWh)', ''));
    expect(named ?? own.main).toEqual(own.main);
  });
});
