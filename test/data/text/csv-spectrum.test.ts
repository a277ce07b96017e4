import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../reading.ts';

/** The files and the expected records of csv-spectrum: numbers are there as written, gaps as empty strings. */
const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

/** Version 2.0.0 expects a telephone number here that its file does not hold: what the file says stands instead. */
const mistaken: Record<string, Record<string, string>> = {
  location_coordinates: { 'Contact Phone Number': '2095257564' },
};

/** A document in a cell becomes columns. */
const inColumns: Record<string, Record<string, string>> = {
  json: { key: '1', 'val.type': 'Point', 'val.coordinates[0]': '102.0', 'val.coordinates[1]': '0.5' },
};

/** A cell as written, beside a cell as read. */
const asRead = (written: string, read: unknown): unknown => {
  if (written === '') return null;
  return typeof read === 'number' ? Number(written) : written;
};

describe('csv-spectrum', () => {
  it('has twelve files', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names)('reads %s', async (name) => {
    const parsed = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
    const records: Record<string, string>[] = (Array.isArray(parsed) ? parsed : [parsed]).map(
      (record) => inColumns[name] ?? { ...record, ...mistaken[name] },
    );
    const found = await valuesOf(readFileSync(join(folder, 'csvs', `${name}.csv`)));
    expect(Object.keys(found)).toEqual(Object.keys(records[0]!));
    for (const [column, cells] of Object.entries(found)) {
      expect(cells).toEqual(records.map((record, row) => asRead(record[column]!, cells[row])));
    }
  });
});
