import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableText } from '../../src/command-line/table-text.ts';
import { readTable } from '../../src/data/index.ts';
import { memorySource } from '../../src/data/source.ts';
import type { Table } from '../../src/data/table.ts';
import { expectFacts } from '../analysis/words/notices/facts-of-notices.ts';

/**
 * Small files that once hung, crashed, were misread without a word, or carry control characters, markup and code in
 * their names. `expected.json` says of each how it is to be refused, or which table it is: the first columns with the
 * first row's cell, and what is said of the rest.
 */
const folder = join(import.meta.dirname, 'hostile');
const expected: Record<string, object> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const acting = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

function account({ reading, rows, columns }: Table): object {
  const cells = columns
    .slice(0, 6)
    .map((column) => [
      column.name.slice(0, 80),
      column.kind !== 'number'
        ? (column.categories[column.codes[0]!] ?? null)
        : Number.isFinite(column.numbers[0])
          ? column.numbers[0]
          : String(column.numbers[0]),
    ]);
  return {
    rows,
    columns: Object.fromEntries(cells),
    ...(columns.length > 6 && { width: columns.length }),
    missing: columns.reduce((sum, { missing }) => sum + missing, 0),
    leftOut: reading.leftOut.rows,
    repaired: reading.skippedCount - reading.leftOut.rows,
    notices: reading.notices.map(({ id }) => id),
  };
}

it.each(readdirSync(join(folder, 'files')).sort())('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, 'files', name)));
  const read = await readTable(memorySource(name, bytes));
  expect(read.ok ? account(read.value) : { problem: read.problem.code }).toEqual(expected[name]);
  if (!read.ok) return;
  expect(tableText(read.value)).not.toMatch(acting);
  expectFacts(read.value.reading.notices);
});
