/**
 * Measures the cost of each way to a verdict by number of rows: `npm run scale`, optionally with the number of rows
 * to stop at (default 1e7). Writes the tables of docs/scale.md.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { binsQuery } from '../../src/warehouse/bins-query.ts';
import { sampleQuery } from '../../src/warehouse/sample-query.ts';
import { defaultRows, type WarehouseRequest } from '../../src/warehouse/wanted.ts';
import { errorsTable, openDuckdb } from '../../test/warehouse/duckdb.ts';
import { mb, run, usage } from '../bench/measure.ts';
import { between, marked } from '../readme/parts.ts';
import { modelTable } from './model.ts';

/** The cost of one way for one number of rows. */
export interface Cost {
  way: 'file' | 'sample' | 'bins';
  rows: number;
  /** CPU seconds of the query and of the report on its output; megabytes of the report’s process and of the file. */
  query: number;
  report: number;
  peak: number;
  written: number;
  loss: string;
  /** The mean absolute error in the report. */
  mae: number;
}

const sizes = [1e5, 1e6, 1e7, 1e8];
/** Files with more rows are refused. */
const mostInFile = 4e7;
const cli = join(import.meta.dirname, '../../dist/cli.js');
const document = new URL('../../docs/scale.md', import.meta.url);

/** CPU seconds, summed over all threads. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The time and memory of the command line’s report on a file, and its recommendation. */
async function reportOn(path: string): Promise<Pick<Cost, 'report' | 'peak' | 'written' | 'loss' | 'mae'>> {
  const words = [cli, path, '--observed', 'y', '--predicted', 'y hat', '--format', 'json'];
  const { output } = run(process.execPath, words);
  const { peak, seconds: report } = usage(words);
  const { recommendation, metrics } = JSON.parse(output);
  return { report, peak, written: statSync(path).size / 1e6, loss: recommendation.loss, mae: metrics.mae };
}

async function main(most: number): Promise<void> {
  const connection = await openDuckdb();
  if (!connection) return;
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const costs: Cost[] = [];
  try {
    for (const rows of sizes.filter((size) => size <= most)) {
      await connection.run(errorsTable('errors', rows, 'laplace'));
      const queries: Partial<Record<Cost['way'], string>> = {
        ...(rows <= mostInFile && {
          file: `COPY (SELECT y, "y hat" FROM errors) TO 'errors.csv' (FORMAT csv, HEADER)`,
        }),
        sample: sampleQuery(wanted),
        bins: binsQuery(wanted),
      };
      for (const [way, query] of Object.entries(queries)) {
        const name = / TO '([^']+)'/.exec(query)![1]!;
        const path = join(folder, name);
        const took = await seconds(() => connection.run(query.replace(`'${name}'`, `'${path}'`)));
        costs.push({
          way: way as Cost['way'],
          rows,
          query: way === 'file' ? 0 : took,
          ...(await reportOn(path)),
        });
        rmSync(path);
        console.log(costs.at(-1));
      }
      await connection.run('DROP TABLE errors');
    }
    const text = [
      `Measured on ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version.slice(1)}, DuckDB in memory. Times are those of the processor, all threads together.`,
      measuredTable(costs),
      modelTable(costs),
    ].join('\n\n');
    const before = readFileSync(document, 'utf8');
    writeFileSync(
      document,
      before.replace(between('scale'), (_, start, end) => marked(start, text, end)),
    );
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted: WarehouseRequest = {
  dialect: 'duckdb',
  from: 'errors',
  columns: { observed: 'y', predicted: 'y hat' },
  rows: defaultRows,
  next: () => '',
};

const names: Record<Cost['way'], string> = {
  file: 'CSV file, all rows',
  sample: 'random sample of a million',
  bins: 'bins with counts',
};

const measuredTable = (costs: readonly Cost[]): string =>
  [
    '| rows | way | query | report | file | memory of the report | loss | MAE |',
    '| ---: | --- | ---: | ---: | ---: | ---: | --- | ---: |',
    ...costs.map(
      ({ rows, way, query, report, peak, written, loss, mae }) =>
        `| ${rows.toExponential(0)} | ${names[way]} | ${query === 0 ? '–' : `${query.toFixed(1)} s`} | ${report.toFixed(1)} s | ${mb(written)} | ${mb(peak)} | ${loss} | ${mae.toPrecision(3)} |`,
    ),
  ].join('\n');

await main(Number(process.argv[2] ?? 1e7));
