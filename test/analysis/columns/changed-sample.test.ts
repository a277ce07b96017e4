import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/analysis/columns/origin-of.ts';
import { type ReadSampleOptions, readSample } from '../../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/data/source.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal, uniform } = seededRandom(5);
const rows = Array.from({ length: 300 }, (_, row) => {
  const predicted = Math.exp(3 * uniform());
  return { time: 300 - row, predicted, observed: predicted * Math.exp(0.2 * normal()) };
});
const text = (of: readonly { time: number; observed: number; predicted: number }[]) =>
  `time,observed,predicted\n${of.map(({ time, observed, predicted }) => `${time},${observed},${predicted}`).join('\n')}\n`;

async function read(content: string, options: ReadSampleOptions = {}) {
  const done = await readSample(memorySource('a.csv', new TextEncoder().encode(content)), options);
  if (done.kind !== 'done' || !('residuals' in done.sample)) throw new Error(JSON.stringify(done));
  const analyzed = analyzeSample(done.sample, {}, originOf('a.csv', done));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return { ...done, sample: done.sample, report: analyzed.value.report };
}

describe('rows that the user excludes', () => {
  it('do not affect the answer, which is that of a file without them', async () => {
    const { report, notices } = await read(text(rows), { without: [0, 17, 17, 1000] });
    const other = await read(text(rows.filter((_, row) => row !== 0 && row !== 17)));
    expect(report.recommendation).toEqual(other.report.recommendation);
    expect(report.sample).toEqual(other.report.sample);
    expect(report.source.leftOut).toMatchObject({ rows: 2, reasons: [{ row: 2 }, { row: 19 }] });
    expect(report.settings.withoutRows).toBe(2);
    expect(notices.find(({ id }) => id === 'without-rows')!.text).toContain('lines 2, 19');
  });

  it('are identified by their place in the file, in whatever order the rows are analyzed', async () => {
    const order = {
      roles: { kind: 'observed', observed: 'observed', predicted: 'predicted', order: 'time' },
    } as const;
    const { table } = await read(text(rows), { ...order, without: [5] });
    // Sorted by time, which runs against the file's order.
    expect([...table.places!].slice(0, 3)).toEqual([299, 298, 297]);
    expect(table.places).not.toContain(5);
  });
});

describe('the log scale', () => {
  it('gives proportional errors constant variance, and says what the answer is for', async () => {
    const uneven = ({ recommendation }: { recommendation: { caveats: { id: string }[] } }) =>
      recommendation.caveats.some(({ id }) => id === 'heteroscedastic');
    const roles = { kind: 'observed', observed: 'observed', predicted: 'predicted' } as const;
    const { report, sample } = await read(text(rows), { roles, logarithms: true });
    expect(report.task).toBe('regression');
    expect(uneven(report)).toBe(false);
    expect(sample.residuals[4]).toBeCloseTo(Math.log(rows[4]!.observed) - Math.log(rows[4]!.predicted), 12);
    expect(report.settings.logarithms).toBe(true);
    expect(report.notices.map(({ id }) => id)).toContain('log-scale');
  });

  it('leaves out rows without a logarithm, and counts them', async () => {
    const some = rows.map((row, i) => (i < 3 ? { ...row, observed: -i } : row));
    const { report } = await read(text(some), { logarithms: true });
    expect(report.sample).toMatchObject({ n: 297, missing: 3 });
    expect(report.notices.find(({ id }) => id === 'log-scale')!.text).toContain(
      '3 rows of values at or below zero',
    );
  });
});
