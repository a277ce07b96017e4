import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binsQuery } from '../../src/warehouse/bins-query.ts';
import { sampleQuery } from '../../src/warehouse/sample-query.ts';
import type { WarehouseRequest } from '../../src/warehouse/wanted.ts';
import { startPostgres } from './postgres.ts';
import { reportOfFile } from './report-of-query.ts';

const server = startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const wanted = (more: Partial<WarehouseRequest>): WarehouseRequest => ({
  dialect: 'postgres',
  from: 'sales.errors',
  columns: { observed: 'y', predicted: 'y hat' },
  rows: 2000,
  next: () => '',
  ...more,
});

const written = (query: string): string => {
  const path = join(folder, 'written.csv');
  writeFileSync(path, server!.run(query));
  return path;
};

describe.runIf(server)('PostgreSQL', () => {
  it('draws a sample, and aggregates into bins with the same verdict', async () => {
    server!.run(`SELECT setseed(0.5); CREATE SCHEMA sales;
      CREATE TABLE sales.errors AS
      SELECT i AS day, 50 + 100 * x AS "y hat", (50 + 100 * x - 3 * sign(u - 0.5) * ln(1 - 2 * abs(u - 0.5) + 1e-12))::numeric AS y
      FROM (SELECT i, random() AS u, random() AS x FROM generate_series(1, 60000) AS t(i)) AS drawn;`);
    const sample = await reportOfFile(
      written(sampleQuery(wanted({ columns: { ...wanted({}).columns, order: 'day' } }))),
    );
    expect(sample.source).toMatchObject({ rows: 2000, population: { rows: 60_000, by: 'sample' } });
    expect(sample.roles).toMatchObject({ order: 'day' });
    const exact = await reportOfFile(
      written('COPY (SELECT y, "y hat" FROM sales.errors) TO STDOUT WITH (FORMAT csv, HEADER);'),
    );
    const binned = await reportOfFile(written(binsQuery(wanted({}))));
    expect(binned.source.population).toEqual({ rows: 60_000, by: 'bins' });
    const { loss, strength, distribution } = exact.recommendation;
    expect(binned.recommendation).toMatchObject({ loss, strength, distribution });
    for (const metric of ['mae', 'rmse'] as const)
      expect(Math.abs(binned.metrics![metric] / exact.metrics![metric] - 1), metric).toBeLessThan(1e-4);
  });

  it('treats any name literally', () => {
    const names = ['a"; DROP TABLE sales.errors; --', "it's", 'a.b', '\\', 'select', '名 前', '`', '*'];
    for (const name of names) {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      server!.run(`CREATE TABLE ${quoted} AS SELECT i AS ${quoted} FROM generate_series(1, 20) AS t(i);`);
      const from = /["`.]/.test(name) ? quoted : name;
      const csv = server!.run(sampleQuery(wanted({ from, columns: { residual: name }, rows: 5 })));
      expect(csv.trim().split('\n'), name).toHaveLength(6);
    }
    expect(server!.run('SELECT count(*) FROM sales.errors')).toContain('60000');
  });

  it('treats any value of a split as a text', () => {
    const values = ["it's", '\\', 'a"b', "'; --"];
    server!.run(
      `CREATE TABLE parted (y float, part text);
       INSERT INTO parted SELECT i, part FROM generate_series(1, 5) AS t(i), (VALUES ${values.map((value) => `('${value.replaceAll("'", "''")}')`).join(', ')}) AS v(part);`,
    );
    for (const value of values) {
      const query = sampleQuery(
        wanted({ from: 'parted', columns: { residual: 'y', split: `part=${value}` } }),
      );
      expect(server!.run(query).trim().split('\n'), value).toHaveLength(6);
    }
  });
});
