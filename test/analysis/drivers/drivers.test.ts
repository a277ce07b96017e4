import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import type { Driver } from '../../../src/analysis/drivers/driver.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { reportText } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(12);
const regions = ['north', 'south', 'east', 'west'];

interface Row {
  id: number;
  region: string;
  age: number;
  note: string;
  predicted: number;
}

/** A file of as many rows, whose error follows from the other columns. */
async function reportOf(n: number, errorOf: (row: Row) => number): Promise<Report> {
  const lines = Array.from({ length: n }, (_, i) => {
    const row = {
      id: 1000 + i,
      region: regions[Math.floor(4 * uniform())]!,
      age: Math.round(20 + 50 * uniform()),
      note: `said ${i} of ${Math.round(1e6 * uniform())}`,
      predicted: 100 + 10 * normal(),
    };
    const observed = row.predicted + errorOf(row);
    return [
      row.id,
      row.region,
      row.age,
      row.note,
      observed,
      row.predicted,
      Math.abs(observed - row.predicted),
    ].join(',');
  });
  const text = ['id,region,age,note,y_true,y_pred,size', ...lines].join('\n');
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(read.kind);
  const analyzed = analyzeSample(read.sample, {}, originOf('a.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const named = (report: Report, column: string): Driver =>
  report.drivers!.find((driver) => driver.column === column)!;

/** The columns that are examined in a file of these. */
async function examinedIn(header: string, rows: readonly (readonly number[])[]): Promise<string[]> {
  const text = [header, ...rows.map((row) => row.join(','))].join('\n');
  const read = await readSample(memorySource('a.csv', new TextEncoder().encode(text)));
  if (read.kind !== 'done') throw new Error(read.kind);
  const analyzed = analyzeSample(read.sample, {}, originOf('a.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return (analyzed.value.report.drivers ?? []).map(({ column }) => column);
}

describe('what the errors depend on', () => {
  it('is examined for columns without a role, except row identifiers, free text and the errors’ own sizes', async () => {
    const report = await reportOf(400, () => normal());
    expect(report.drivers!.map(({ column }) => column).sort()).toEqual(['age', 'region']);
    for (const { bias, spread } of report.drivers!) {
      expect(bias.pValue).toBeGreaterThan(0.05);
      expect(spread.pValue).toBeGreaterThan(0.05);
    }
    expect(reportText(report)).toContain(
      'None of these columns explains more of the errors than chance would.',
    );
  });

  it('a region with its own mean error explains part of the variance', async () => {
    // 1.2 in one of four regions: a variance of 1.44 · 3/16 = 0.27 beside the noise's 1, a share of 0.21.
    const report = await reportOf(1000, ({ region }) => normal() + (region === 'west' ? 1.2 : 0));
    const driver = report.drivers![0]!;
    expect([driver.column, driver.kind]).toEqual(['region', 'category']);
    expect(driver.bias.share).toBeGreaterThan(0.13);
    expect(driver.bias.share).toBeLessThan(0.3);
    expect(driver.bias.pValue).toBeLessThan(1e-9);
    expect(driver.spread.pValue).toBeGreaterThan(0.05);
    const west = driver.segments.find(({ name }) => name === 'west')!;
    expect(west.mean).toBeGreaterThan(0.9);
    expect(west.interval![0]).toBeLessThan(1.2);
    expect(
      driver.segments.reduce((sum, { shareOfSquaredError }) => sum + shareOfSquaredError, 0),
    ).toBeCloseTo(1, 9);
    expect(reportText(report)).toContain('The mean error changes with “region”');
    expect(report.recommendation.first).toMatchObject({
      id: 'biased',
      text: expect.stringContaining('“region”'),
    });
    expect(report.recommendation.strength).not.toBe('strong');
  });

  it('a number along which the errors grow is a driver of their size', async () => {
    const report = await reportOf(1000, ({ age }) => normal() * (age / 20));
    const driver = report.drivers![0]!;
    expect([driver.column, driver.kind]).toEqual(['age', 'number']);
    expect(driver.spread.ratio).toBeGreaterThan(2.2);
    expect(driver.spread.ratio).toBeLessThan(4.5);
    expect(driver.bias.pValue).toBeGreaterThan(0.05);
    expect(driver.segments[0]!.from).toBeLessThan(driver.segments[1]!.from!);
    const caveat = report.recommendation.caveats.find(({ text }) => text.includes('“age”'));
    expect(caveat).toMatchObject({ id: 'heteroscedastic', advice: expect.stringContaining('modeled scale') });
    expect(named(report, 'region').spread.pValue).toBeGreaterThan(0.05);
  });
});

it('is not examined for columns that the errors are computed from, or that are computed from them', async () => {
  const { normal, uniform } = seededRandom(3);
  const rows = Array.from({ length: 200 }, () => {
    const predicted = Math.exp(3 + normal());
    return { predicted, observed: predicted * Math.exp(0.3 * normal()), age: 20 + 50 * uniform() };
  });
  const relative = rows.map(({ predicted, observed, age }) => {
    const e = observed - predicted;
    return [observed, predicted, (100 * Math.abs(e)) / observed, e / predicted, age];
  });
  expect(await examinedIn('y_true,y_pred,ape,relative_to_forecast,age', relative)).toEqual(['age']);
  const differences = rows.map(({ predicted, observed, age }) => [
    observed,
    predicted,
    observed - predicted,
    age,
  ]);
  expect(await examinedIn('dist,fitted,residual,age', differences)).toEqual(['age']);
});
