import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binsQuery } from '../../src/warehouse/bins-query.ts';
import { sampleQuery } from '../../src/warehouse/sample-query.ts';
import type { WarehouseRequest } from '../../src/warehouse/wanted.ts';
import { errorsTable, openDuckdb, valuesOf } from './duckdb.ts';
import { reportOfFile } from './report-of-query.ts';

const connection = await openDuckdb();
const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
afterAll(() => {
  connection?.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const wanted = (more: Partial<WarehouseRequest>): WarehouseRequest => ({
  dialect: 'duckdb',
  from: 'errors',
  columns: { observed: 'y', predicted: 'y hat' },
  rows: 1000,
  next: () => '',
  ...more,
});

/** Runs a query that writes a file, into the test's folder. */
async function write(query: string): Promise<string> {
  const name = /TO '([\w.-]+)'/.exec(query)![1]!;
  const path = join(folder, name);
  await connection!.run(query.replace(`TO '${name}'`, `TO '${path}'`));
  return path;
}

describe.runIf(connection)('a sample drawn by DuckDB', () => {
  beforeAll(async () => void (await connection!.run(errorsTable('errors', 50_000, 'laplace'))));

  it('has the requested number of rows, none twice, from all parts of the table', async () => {
    const path = await write(sampleQuery(wanted({ columns: { ...wanted({}).columns, order: 'day' } })));
    const days = (await valuesOf(connection!, `SELECT "day" FROM '${path}'`)).map(Number);
    expect(days).toHaveLength(1000);
    expect(new Set(days).size).toBe(1000);
    // 100 are expected in each tenth of the table: chi-squared with 9 degrees of freedom, 27.9 at one in a thousand.
    const tenths = Array.from(
      { length: 10 },
      (_, k) => days.filter((day) => Math.floor(day / 5000) === k).length,
    );
    expect(tenths.reduce((sum, seen) => sum + (seen - 100) ** 2 / 100, 0)).toBeLessThan(27.9);
  });

  it('is reported as one, with what it leaves uncertain', async () => {
    const path = await write(
      sampleQuery(wanted({ columns: { ...wanted({}).columns, order: 'day', group: 'store' } })),
    );
    const report = await reportOfFile(path, { order: 'day' });
    expect(report.source.population).toEqual({ rows: 50_000, by: 'sample' });
    expect(report.roles).toMatchObject({ observed: 'y', predicted: 'y hat', order: 'day', group: 'store' });
    const notice = report.notices.find(({ id }) => id === 'random-sample')!;
    expect(notice.text).toContain('a random 1,000 of 50,000 rows');
    expect(report.checks.find(({ id }) => id === 'independence')!.state).not.toBe('ok');
    expect(report.recommendation.basic).toBe('l1');
  });

  it('has only rows of the wanted split with values in all needed columns', async () => {
    await connection!.run(
      `CREATE TABLE parted AS SELECT i AS y, CASE WHEN i % 10 = 0 THEN NULL ELSE i + 1.0 END AS p,
       CASE WHEN i < 40 THEN 'train' ELSE 'it''s held out' END AS part FROM range(100) AS t(i)`,
    );
    const columns = { observed: 'y', predicted: 'p', split: "part=it's held out,x'" };
    const path = await write(sampleQuery(wanted({ from: 'parted', columns })));
    const drawn = await valuesOf(connection!, `SELECT y FROM '${path}' ORDER BY y`);
    expect(drawn.map(Number)).toEqual(
      Array.from({ length: 60 }, (_, i) => 40 + i).filter((i) => i % 10 !== 0),
    );
    expect(await valuesOf(connection!, `SELECT DISTINCT sampled_from_rows FROM '${path}'`)).toEqual([54n]);
  });

  it('treats any name literally', async () => {
    const names = ['a"; DROP TABLE errors; --', "it's", 'a.b', '\\', 'select', '名 前', '`', '*'];
    for (const name of names) {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      await connection!.run(
        `CREATE OR REPLACE TABLE ${quoted} AS SELECT i AS ${quoted} FROM range(20) AS t(i)`,
      );
      const from = /["`*\\.]/.test(name) ? quoted : name;
      const path = await write(sampleQuery(wanted({ from, columns: { residual: name }, rows: 5 })));
      expect(await valuesOf(connection!, `SELECT count(${quoted}) FROM '${path}'`), name).toEqual([5n]);
    }
    expect(await valuesOf(connection!, 'SELECT count(*) FROM errors')).toEqual([50_000n]);
  });

  it('can be drawn from files as well', async () => {
    const errors = join(folder, 'errors.parquet');
    await connection!.run(`COPY errors TO '${errors}' (FORMAT parquet)`);
    const path = await write(sampleQuery(wanted({ from: errors, rows: 10 })));
    expect(await valuesOf(connection!, `SELECT count(*) FROM '${path}'`)).toEqual([10n]);
  });
});

describe.runIf(connection)('a table in bins, by DuckDB', () => {
  it.each(['normal', 'laplace', 'heavy'] as const)(
    'gives the verdict of its rows: %s errors',
    async (error) => {
      await connection!.run(errorsTable(error, 200_000, error));
      const rows = join(folder, `${error}.parquet`);
      await connection!.run(`COPY (SELECT y, "y hat" FROM ${error}) TO '${rows}' (FORMAT parquet)`);
      const exact = await reportOfFile(rows);
      const binned = await reportOfFile(await write(binsQuery(wanted({ from: error }))));
      expect(binned.source.population).toEqual({ rows: 200_000, by: 'bins' });
      expect(binned.source.rows).toBeLessThan(60_000);
      const { loss, strength, distribution, confidence } = exact.recommendation;
      expect(binned.recommendation).toMatchObject({ loss, strength, distribution });
      expect(binned.recommendation.confidence).toBeCloseTo(confidence!, 2);
      // As the documents state: 0.01% for the mean sizes, 0.1% for what depends on quantiles in tables like this one.
      const ratio = (of: (report: typeof exact) => number) => Math.abs(of(binned) / of(exact) - 1);
      expect(ratio((report) => report.metrics!.mae)).toBeLessThan(1e-4);
      expect(ratio((report) => report.metrics!.rmse)).toBeLessThan(1e-4);
      expect(ratio((report) => report.metrics!.medianAbsoluteError)).toBeLessThan(1e-3);
      expect(ratio((report) => report.shape!.p)).toBeLessThan(1e-3);
      expect(binned.recommendation.caveats.map(({ id }) => id)).toEqual(
        exact.recommendation.caveats.map(({ id }) => id),
      );
    },
  );

  it('keeps values shared by all rows of a bin, and leaves out what is not a number', async () => {
    await connection!.run(
      `CREATE TABLE rounded AS SELECT round(random() * 8) - 4 AS e FROM range(5000)
       UNION ALL SELECT 'NaN'::DOUBLE UNION ALL SELECT 'Infinity'::DOUBLE UNION ALL SELECT NULL`,
    );
    const report = await reportOfFile(
      await write(binsQuery(wanted({ from: 'rounded', columns: { residual: 'e' } }))),
    );
    expect(report.source.population).toEqual({ rows: 5000, by: 'bins' });
    expect(report.sample).toMatchObject({ n: 5000, distinct: 9, roundingStep: 1 });
  });
});

describe.runIf(connection)('three million rows in DuckDB', () => {
  it('have the same loss and, to three digits, the same numbers in every way', {
    timeout: 600_000,
  }, async () => {
    await connection!.run(errorsTable('many', 3e6, 'laplace'));
    const all = join(folder, 'many.csv');
    await connection!.run(`COPY (SELECT y, "y hat" FROM many) TO '${all}' (FORMAT csv, HEADER)`);
    const [[mae, rmse, median] = []] = (
      await connection!.runAndReadAll(
        'SELECT avg(abs(y - "y hat")), sqrt(avg((y - "y hat") ** 2)), median(abs(y - "y hat")) FROM many',
      )
    ).getRows() as number[][];
    const queries = [sampleQuery(wanted({ from: 'many', rows: 1e6 })), binsQuery(wanted({ from: 'many' }))];
    for (const path of [all, await write(queries[0]!), await write(queries[1]!)]) {
      const { recommendation, metrics, source } = await reportOfFile(path);
      expect(recommendation).toMatchObject({ loss: 'l1', strength: 'strong', distribution: 'laplace' });
      expect(source.population?.rows ?? source.rows).toBe(3e6);
      // Five standard errors of a million rows: 0.1% for the mean size, 0.11% for its square, 0.14% for the median.
      expect(Math.abs(metrics!.mae / mae! - 1)).toBeLessThan(0.005);
      expect(Math.abs(metrics!.rmse / rmse! - 1)).toBeLessThan(0.0055);
      expect(Math.abs(metrics!.medianAbsoluteError / median! - 1)).toBeLessThan(0.007);
    }
    await connection!.run('DROP TABLE many');
  });
});
