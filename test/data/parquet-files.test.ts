import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valuesOf } from './reading.ts';

const folder = join(import.meta.dirname, 'parquet');
const expected: Record<string, unknown[]> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

/** The files that `parquet/make.py` wrote with pyarrow, Polars, DuckDB and fastparquet hold the same values. */
describe('Parquet as written by others', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.parquet'),
  );

  it('comes in files', () => expect(files).toHaveLength(29));

  it.each(files)('%s', async (file) => {
    const values = await valuesOf(new Uint8Array(readFileSync(join(folder, file))));
    const names = /polars|duckdb|fastparquet|^small\//.test(file)
      ? Object.keys(values)
      : Object.keys(expected);
    expect(names.length).toBeGreaterThan(5);
    const rows = values[names[0]!]!.length;
    expect(rows).toBe(file.startsWith('small/') ? 20 : 60);
    // The old way to write a moment knows no time zones.
    const asWritten = (cell: unknown) =>
      file.startsWith('old') && typeof cell === 'string' ? cell.replace(/Z$/, '') : cell;
    const written = names.map((name) => [name, expected[name]!.slice(0, rows).map(asWritten)]);
    expect(values).toEqual(Object.fromEntries(written));
  });
});
