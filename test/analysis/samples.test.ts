import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/analysis/columns/origin-of.ts';
import { readSample } from '../../src/analysis/columns/read-sample.ts';
import { analyzeSample } from '../../src/analysis/index.ts';
import type { Report } from '../../src/analysis/report.ts';
import { markdownOf } from '../../src/analysis/words/markdown.ts';
import { reportText } from '../../src/analysis/words/text.ts';
import { fileSource } from '../../src/data/file-source.node.ts';

const folder = fileURLToPath(new URL('../../media/samples', import.meta.url));

async function reportOf(name: string): Promise<Report> {
  const source = await fileSource(join(folder, name));
  if (!source.ok) throw new Error(source.problem.message);
  const read = await readSample(source.value);
  if (read.kind !== 'done') throw new Error(JSON.stringify(read));
  const analyzed = analyzeSample(read.sample, {}, originOf(name, read));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
}

const caveatIds = ({ recommendation }: Report) => recommendation.caveats.map(({ id }) => id);
const statistic = ({ tests }: Report, id: string) => {
  const result = tests.find((test) => test.id === id);
  return result?.kind === 'result' ? [result.statistic, result.pValue] : undefined;
};

/** Expected figures: R 4.2.2 (shapiro.test, nortest::ad.test, lmtest::bptest) and the likelihoods' closed forms. */
describe('the samples', () => {
  it('faithful: normal errors, L2', async () => {
    const report = await reportOf('old-faithful.csv');
    expect(report.recommendation.loss).toBe('l2');
    expect(report.recommendation.basic).toBe('l2');
    expect(statistic(report, 'shapiro-wilk')![0]).toBeCloseTo(0.992777, 6);
    expect(statistic(report, 'shapiro-wilk')![1]).toBeCloseTo(0.2106, 4);
    const { normal, laplace } = report.comparison!;
    expect(normal.logLikelihood - laplace.logLikelihood).toBeCloseTo(17.23, 2);
  });

  it('cars: an exact tie, undecided', async () => {
    const report = await reportOf('cars.csv');
    expect(report.recommendation.strength).toBe('undecided');
    expect(report.recommendation.moreRows).toBeGreaterThan(0);
    const { normal, laplace } = report.comparison!;
    expect(normal.logLikelihood - laplace.logLikelihood).toBeCloseTo(0.0078, 4);
    expect(statistic(report, 'shapiro-wilk')![0]).toBeCloseTo(0.945091, 6);
    expect(statistic(report, 'anderson-darling-normal')![0]).toBeCloseTo(0.79406, 5);
    expect(statistic(report, 'koenker')![0]).toBeCloseTo(3.2149, 4);
    expect(report.checks.find(({ id }) => id === 'spread')!.state).toBe('unknown');
  });

  it('DAX log-returns: heavy tails, not L2', async () => {
    const report = await reportOf('dax-returns.csv');
    expect(report.recommendation.loss).not.toBe('l2');
    expect(report.recommendation.basic).toBe('l1');
    const { normal, laplace } = report.comparison!;
    expect(normal.logLikelihood - laplace.logLikelihood).toBeCloseTo(-113.34, 2);
    expect(statistic(report, 'shapiro-wilk')![0]).toBeCloseTo(0.953836, 6);
  });

  it('generated Laplace errors: L1, strong', async () => {
    const { recommendation } = await reportOf('delivery-times.csv');
    expect(recommendation).toMatchObject({ loss: 'l1', basic: 'l1', distribution: 'laplace' });
    expect(recommendation.strength).not.toBe('undecided');
  });

  it('Engel: the variance grows with the prediction and a trend remains: the mean first, a modeled scale for intervals', async () => {
    const report = await reportOf('engel-food.csv');
    expect(caveatIds(report)).toContain('heteroscedastic');
    expect(report.comparison!.laplace.probability).toBeGreaterThan(0.99);
    expect(report.standardised).toBeDefined();
    expect(caveatIds(report)).toContain('trend');
    const { loss, purposes } = report.recommendation;
    expect([loss, purposes!.distribution!.loss]).toEqual(['l2', 'gaussian-nll']);
  });

  it('Newcomb: two gross errors decide, and the report says so', async () => {
    const report = await reportOf('newcomb.json');
    expect(caveatIds(report)).toContain('outlier-driven');
    expect(report.recommendation.loss).not.toBe('l2');
    expect(statistic(report, 'shapiro-wilk')![0]).toBeCloseTo(0.591155, 6);
  });

  it('Michelson in order: autocorrelated', async () => {
    const report = await reportOf('michelson.csv');
    expect(caveatIds(report)).toContain('autocorrelated');
    expect(report.checks.find(({ id }) => id === 'independence')!.effect).toBeCloseTo(0.5351997, 6);
    expect(report.recommendation.basic).toBe('l2');
  });

  it('earthquake magnitudes: rounded to a tenth', async () => {
    const report = await reportOf('earthquake-magnitudes.csv');
    expect(caveatIds(report)).toContain('rounded');
    expect(report.sample.roundingStep).toBe(0.1);
  });

  it('iris: class probabilities, cross-entropy', async () => {
    const report = await reportOf('iris-probabilities.csv');
    expect(report.task).toBe('classification');
    expect(report.recommendation.loss).toBe('cross-entropy');
    expect(report.classification!.classes).toBe(3);
  });

  it.each(readdirSync(folder).filter((name) => name !== 'README.md'))(
    '%s: the report is finite JSON, and text, and Markdown',
    async (name) => {
      const report = await reportOf(name);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(reportText(report)).toContain('How this was made');
      expect(markdownOf(report)).toMatch(/^# /);
      expect(reportText(report)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    },
  );
});
