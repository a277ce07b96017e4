import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../../src/analysis/columns/read-sample.ts';
import { canBeChosen, type SegmentChoice, segmentOf } from '../../../src/analysis/drivers/segment.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { foundDrivers } from '../../../src/analysis/words/drivers-in-words.ts';
import { memorySource } from '../../../src/data/source.ts';
import { analyzeSource } from '../../../src/engine/analyze-source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(41);
const day = 86_400_000;
const rows = Array.from({ length: 1200 }, (_, i) => {
  const region = ['east', 'west', 'coast'][i % 3]!;
  const age = Math.floor(60 * uniform());
  const date = new Date(Date.UTC(2023, 0, 1) + i * day).toISOString().slice(0, 10);
  const winter = date.slice(5, 7) === '01' ? 4 : 0;
  const mean = 100 * uniform();
  const y = mean + (region === 'coast' ? 2 : 0) + winter + (0.5 + age / 20) * normal();
  return [region, age, date, y, mean].join(',');
});
const bytes = new TextEncoder().encode(`region,age,day,y_true,y_pred\n${rows.join('\n')}\n`);

async function read(segment?: SegmentChoice) {
  const found = await readSample(memorySource('errors.csv', bytes), segment && { segment });
  if (found.kind !== 'done') throw new Error(JSON.stringify(found));
  const analyzed = analyzeSample(found.sample, {}, originOf('errors.csv', found));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return { report: analyzed.value.report, notices: found.notices };
}

describe('the rows of a segment', () => {
  it('are as many as the driver says, and are missing without them, for every kind of column', async () => {
    const { report } = await read();
    const drivers = foundDrivers(report.drivers);
    expect(drivers.map(({ column, aspect }) => aspect ?? column)).toEqual(
      expect.arrayContaining(['region', 'age', 'month']),
    );
    for (const driver of drivers)
      for (const segment of driver.segments.slice(0, 2)) {
        const own = segmentOf(driver, segment);
        const only = await read({ segment: own, rows: 'only' });
        const without = await read({ segment: own, rows: 'without' });
        expect(only.report.sample.n, own.name).toBe(segment.rows);
        expect(without.report.sample.n, own.name).toBe(report.sample.n - segment.rows);
        expect(only.notices.map(({ id }) => id)).toContain('segment');
        expect(without.report.source.leftOut.rows).toBe(segment.rows);
        expect(only.report.metrics!.bias).toBeCloseTo(segment.mean, 9);
      }
  });

  it('are given by line of the file', async () => {
    const source = { name: 'errors.csv', bytes };
    const open = async () => ({ ok: true as const, value: memorySource('errors.csv', bytes) });
    const outcome = await analyzeSource({ source }, open, () => {});
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { lines } = outcome.segments.find(({ title }) => title === 'region = coast')!;
    expect(lines).toHaveLength(400);
    // The header is line 1; the coast is in every third row.
    expect(lines.slice(0, 3)).toEqual([4, 7, 10]);
  });

  it('change nothing if the column or the level does not exist', async () => {
    const { report } = await read({ segment: { column: 'nowhere', name: 'x' }, rows: 'only' });
    expect(report.sample.n).toBe(1200);
    expect((await read({ segment: { column: 'region', name: 'x' }, rows: 'only' })).report.sample.n).toBe(
      1200,
    );
  });

  it('are not offered for a collection of small levels', () => {
    const others = { column: 'region', name: 'others' };
    expect(canBeChosen(others)).toBe(false);
    expect(canBeChosen({ column: 'age', name: '1 to 2', from: 1, to: 2, and: others })).toBe(false);
    expect(canBeChosen({ ...others, name: 'west' })).toBe(true);
  });
});
