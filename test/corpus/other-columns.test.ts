import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, type Roles } from '../../src/analysis/columns/parts.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { memorySource } from '../../src/data/source.ts';
import { type Random, seededRandom } from '../../src/numerics/random.ts';
import { plainTable } from './plain-table.ts';

/** What a file holds does not hang on the order of its columns, on their case, or on what else stands in a row. */
const folder = new URL('./exports/files/', import.meta.url);
const most = 120;

/** What people have beside predictions; nothing here has to do with them. */
const besides: Record<string, (random: Random) => string> = {
  sex: (random) => (random.uniform() < 0.5 ? 'M' : 'F'),
  channel: (random) => (random.uniform() < 0.3 ? 'web' : 'store'),
  smoker: (random) => (random.uniform() < 0.3 ? '1' : '0'),
  remark: (random) => (random.uniform() < 0.8 ? 'ok' : 'see note'),
  rooms: (random) => String(1 + Math.floor(5 * random.uniform())),
  humidity: (random) => random.uniform().toFixed(3),
  income: (random) => (1e4 * Math.exp(random.normal())).toFixed(2),
  feature_3: (random) => random.normal().toFixed(4),
};

const written = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, ...rows].map((cells) => cells.join(',')).join('\n');

interface Reading {
  kind: Roles['kind'] | 'asked' | 'refused';
  columns: string[];
}

async function reading(text: string): Promise<Reading> {
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind === 'problem') return { kind: 'refused', columns: [] };
  if (read.kind === 'tie') return { kind: 'asked', columns: [] };
  return { kind: read.roles.kind, columns: columnsOf(read.roles).sort() };
}

const files = readdirSync(folder)
  .filter((name) => /\.[ct]sv$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\t', ',') }))
  .filter(({ text }) => text.length < 40_000 && plainTable(text) !== undefined)
  .slice(0, most);

describe('what a file holds', () => {
  it('is looked at in many files', () => expect(files.length).toBeGreaterThan(most / 2));

  it.each(files)('is the same in other columns: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const own = await reading(text);
    expect(
      await reading(
        written(
          names.toReversed(),
          rows.map((cells) => cells.toReversed()),
        ),
      ),
    ).toEqual(own);

    const inCapitals = await reading(
      written(
        names.map((name) => name.toUpperCase()),
        rows,
      ),
    );
    const { kind, columns } = own;
    expect(inCapitals).toEqual({ kind, columns: columns.map((name) => name.toUpperCase()).sort() });
  });

  it.each(files)('is not taken for what stands beside it: $name', async ({ text }) => {
    const { names, rows } = plainTable(text)!;
    const own = await reading(text);
    const random = seededRandom(17);
    for (const [name, drawn] of Object.entries(besides)) {
      if (names.includes(name)) continue;
      const more = await reading(
        written(
          [...names, name],
          rows.map((cells) => [...cells, drawn(random)]),
        ),
      );
      // A question is always right; another answer never is.
      if (more.kind !== 'asked' && more.kind !== 'refused') expect(more, name).toEqual(own);
      else if (own.columns.length > 0) expect(more.kind, name).toBe(own.kind);
    }
  });
});
