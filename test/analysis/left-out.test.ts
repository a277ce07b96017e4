import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import type { Report } from '../../src/analysis/report.ts';
import { markdownOf } from '../../src/analysis/words/markdown.ts';
import { reportText } from '../../src/analysis/words/text.ts';
import { memorySource } from '../../src/data/source.ts';

const residual = (row: number) => (Math.sin(row * 12.9898) * 2).toFixed(4);

async function reportOf(lines: readonly string[], header = 'residual,predicted'): Promise<Report> {
  const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
  const read = await readSample(memorySource('a.csv', bytes));
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf('a.csv', read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const caveat = ({ recommendation }: Report) => recommendation.caveats.find(({ id }) => id === 'left-out');

describe('rows that the answer does not include', () => {
  it('are counted and listed by line, with a warning from one percent on', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => (i % 2 ? `oops ${i}` : `${residual(i)},${i / 10}`));
    const report = await reportOf(lines);
    expect(report.source.leftOut.rows).toBe(100);
    expect(report.source.leftOut.reasons).toHaveLength(20);
    expect(report.source.leftOut.reasons[0]).toEqual({ row: 3, reason: 'has 1 field instead of 2' });
    expect(caveat(report)?.text).toContain('100 rows of 200 (50%)');
    expect(reportText(report)).toContain('100 rows analyzed, 100 left out');
    expect(markdownOf(report)).toContain('100 rows analyzed, 100 left out');
  });

  it('include those with a cell that is missing or not a number', async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      i === 5 ? 'n/a,1' : i === 9 ? 'broken,1' : `${residual(i)},${i / 10}`,
    );
    const report = await reportOf(lines);
    expect(report.source.leftOut).toEqual({
      rows: 2,
      reasons: [
        { row: 7, reason: 'has no value in a column that is used' },
        { row: 11, reason: '“broken” in column “residual” is not a number; counts as missing' },
      ],
    });
    expect(report.sample.n + report.source.leftOut.rows).toBe(300);
    expect(caveat(report)).toBeUndefined();
  });

  it('include those of another split, without a warning', async () => {
    const lines = Array.from(
      { length: 200 },
      (_, i) => `${20 + i / 10 + Number(residual(i))},${20 + i / 10},${i % 4 === 0 ? 'test' : 'train'}`,
    );
    const report = await reportOf(lines, 'y_true,y_pred,split');
    expect(report.sample.n).toBe(50);
    expect(report.source.leftOut.rows).toBe(150);
    expect(report.source.leftOut.reasons[0]).toEqual({
      row: 3,
      reason: 'belongs to another split: “split” is “train”',
    });
    expect(caveat(report)).toBeUndefined();
    expect(reportText(report)).toContain('50 rows analyzed, 150 left out');
  });

  it('include those without weight, impossible values and duplicates of other rows', async () => {
    const row = (i: number) =>
      `${(5 + Math.sin(i) ** 2 * 3 + Number(residual(i)) / 3).toFixed(4)},${(5 + Math.sin(i) ** 2 * 3).toFixed(6)}`;
    const weighted = await reportOf(
      Array.from({ length: 100 }, (_, i) => `${row(i)},${i < 3 ? 0 : 1 + (i % 2)}`),
      'y_true,y_pred,sample_weight',
    );
    expect(weighted.source.leftOut.reasons).toEqual(
      [2, 3, 4].map((line) => ({ row: line, reason: 'has no positive weight in “sample_weight”' })),
    );
    const copied = await reportOf(
      Array.from({ length: 100 }, (_, i) => row(i % 80)),
      'y_true,y_pred',
    );
    expect([copied.sample.n, copied.source.leftOut.rows]).toEqual([80, 20]);
    expect(copied.source.leftOut.reasons[0]).toEqual({ row: 82, reason: 'repeats an earlier row' });
    const impossible = await reportOf(
      Array.from({ length: 300 }, (_, i) =>
        i === 7 ? '-4,5' : `${i % 3 ? 0 : row(i).split(',')[0]},${row(i).split(',')[1]}`,
      ),
      'y_true,y_pred',
    );
    expect(impossible.sample.n + impossible.source.leftOut.rows).toBe(300);
  });

  it('do not exist in a clean file', async () => {
    const report = await reportOf(Array.from({ length: 50 }, (_, i) => `${residual(i)},${i / 10}`));
    expect(report.source.leftOut).toEqual({ rows: 0, reasons: [] });
    expect(report.notices).toEqual([]);
    expect(reportText(report)).toContain('All 50 rows analyzed');
  });
});
