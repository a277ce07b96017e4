import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../src/data/source.ts';
import { plainTable } from './plain-table.ts';

/** The same rows in another format are the same rows: plain files of the corpus, written again. */
const folder = new URL('./exports/files/', import.meta.url);
const most = 60;

const typedValue = (cell: string): string | number =>
  /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(cell) && !/^0\d/.test(cell) ? Number(cell) : cell;

async function reading(name: string, text: string): Promise<string> {
  const read = await readSample(memorySource(name, new TextEncoder().encode(text)));
  if (read.kind === 'problem') return read.problem.code;
  if (read.kind === 'tie') return JSON.stringify(read.choices);
  const { sample, roles } = read;
  return `${JSON.stringify(roles)} of ${'labels' in sample ? sample.labels.length : sample.residuals.length} rows`;
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => text.length < 40_000 && plainTable(text) !== undefined)
  .slice(0, most);

describe('the same rows in another format', () => {
  it('are found in many files', () => expect(files.length).toBeGreaterThan(most / 2));

  it.each(files)('have the same parts: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const records = rows.map((cells) =>
      Object.fromEntries(names.map((name, k) => [name, typedValue(cells[k]!)])),
    );
    const expected = await reading('a.csv', text);
    const others = {
      'a.json': JSON.stringify(records),
      'a.jsonl': records.map((record) => JSON.stringify(record)).join('\n'),
      'a.tsv': [names, ...rows].map((cells) => cells.join('\t')).join('\n'),
      'b.csv': [names, ...rows].map((cells) => cells.join(';')).join('\n'),
    };
    for (const [name, other] of Object.entries(others))
      expect(await reading(name, other), name).toBe(expected);
  });
});
