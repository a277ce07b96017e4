import { describe, expect, it } from 'vitest';
import { compareModels } from '../../../src/analysis/compare/compare-models.ts';
import { compareSources } from '../../../src/analysis/compare/compare-sources.ts';
import { type DevianceId, devianceMetric } from '../../../src/analysis/compare/metrics/deviances.ts';
import { rangeMetrics } from '../../../src/analysis/compare/metrics/range-metrics.ts';
import { comparisonDocument } from '../../../src/analysis/words/comparison-document.ts';
import { htmlOfSections } from '../../../src/analysis/words/html.ts';
import { textOfSections } from '../../../src/analysis/words/text.ts';
import { memorySource } from '../../../src/data/source.ts';
import { compare } from '../../../src/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/comparison-metrics.json' with { type: 'json' };

const meanOf = (column: Float64Array) => column.reduce((a, b) => a + b) / column.length;
const predicted = Float64Array.from(reference.mean);

describe('deviances', () => {
  it.each<[DevianceId, keyof typeof reference, Record<string, number>, 'counts' | 'amounts']>([
    ['poisson', 'poisson', {}, 'counts'],
    ['negative-binomial', 'negativeBinomial', { alpha: 0.4 }, 'counts'],
    ['gamma', 'gamma', {}, 'amounts'],
    ['inverse-gaussian', 'inverseGaussian', {}, 'amounts'],
    ['tweedie', 'tweedie', { p: 1.3 }, 'amounts'],
  ])('the %s one is statsmodels’', (id, name, parameters, target) => {
    const { columns } = devianceMetric(id, parameters, Float64Array.from(reference[target]), [predicted])!;
    expect(meanOf(columns[0]!)).toBeCloseTo(reference[name] as number, 9);
  });
});

describe('predicted ranges of models', () => {
  it('have numpy’s pinball loss and coverage', () => {
    const y = Float64Array.from(reference.amounts);
    const errors = y.map((value, i) => value - predicted[i]!);
    const quantiles = [
      { level: 0.1, values: Float64Array.from(reference.lower) },
      { level: 0.9, values: Float64Array.from(reference.upper) },
    ];
    const rows = rangeMetrics(y, [errors], [{ quantiles }]);
    const of = (id: string) => meanOf(rows.find(({ metric }) => metric.id === id)!.columns[0]!);
    expect(of('pinball')).toBeCloseTo(reference.pinball, 12);
    expect(of('coverage')).toBeCloseTo(reference.coverage, 12);
  });

  const { normal } = seededRandom(6);
  const lines = Array.from({ length: 300 }, (_, i) => {
    const mean = 20 + (i % 17);
    const y = mean + 2 * normal();
    return [i, y, mean, mean - 3.3, mean + 3.3, mean + 1, mean, mean + 2].join(',');
  });
  const text = `ds,y,ARIMA,ARIMA-lo-90,ARIMA-hi-90,ETS,ETS-lo-90,ETS-hi-90\n${lines.join('\n')}\n`;

  it.each([[[]], [['ETS', 'ARIMA']]])('are each model’s own, found or named: %s', async (named) => {
    const source = memorySource('forecasts.csv', new TextEncoder().encode(text));
    const compared = await compareSources([{ source }], { predicted: named });
    if (!compared.ok) throw new Error(compared.problem.message);
    const { models, best, coverageLevel } = compared.value;
    expect(coverageLevel).toBeCloseTo(0.9, 12);
    expect(best.pinball).toEqual(['ARIMA']);
    expect(best.coverage).toBeUndefined();
    const coverage = Object.fromEntries(models.map(({ name, metrics }) => [name, metrics.coverage!.value]));
    expect(coverage.ARIMA).toBeGreaterThan(0.85);
    expect(coverage.ETS).toBeLessThan(0.5);
    const words = textOfSections(comparisonDocument(compared.value)).replace(/\s+/g, ' ');
    expect(words).toContain('Coverage is of the range that is meant to hold 90% of the observed values');
  });
});

describe('the likelihood of the advised loss', () => {
  const { normal, uniform } = seededRandom(8);
  /** By counting exponential waits. */
  const poisson = (mean: number) => {
    let count = -1;
    for (let left = Math.exp(-mean), product = 1; product > left; count++) product *= uniform();
    return count;
  };
  const at = (n: number, draw: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => draw(i));

  it('penalizes a bias', () => {
    const residuals = at(400, normal);
    const { best, distribution } = compare([
      { name: 'centered', residuals },
      { name: 'biased', residuals: residuals.map((e) => e + 0.4) },
    ]);
    expect(distribution).toBe('normal');
    expect(best.negativeLogLikelihood).toEqual(['centered']);
  });

  it('is a deviance for counts', () => {
    const mean = at(400, (i) => 1 + (i % 5));
    const observed = mean.map((m) => poisson(m));
    const model = (name: string, predicted: Float64Array) => ({
      name,
      sample: { residuals: observed.map((y, i) => y - predicted[i]!), predicted, observed },
    });
    const shared = { pairedBy: 'position', notices: [], structure: () => ({ kind: 'independent' as const }) };
    const compared = compareModels(
      [
        model('right', mean),
        model(
          'flat',
          mean.map(() => 3),
        ),
      ],
      shared,
    );
    if (!compared.ok) throw new Error(compared.problem.message);
    expect(compared.value.best.deviance).toEqual(['right']);
  });

  it('is equal for models that differ only by rounding', () => {
    const residuals = at(200, normal);
    const { differences } = compare([
      { name: 'a', residuals },
      { name: 'b', residuals: residuals.map((e) => (e * 3) / 3) },
    ]);
    for (const { pValue } of differences) expect(pValue).toBe(1);
  });
});

it('a comparison is one HTML document, in which names are plain text', () => {
  const { normal } = seededRandom(2);
  const residuals = Float64Array.from({ length: 60 }, normal);
  const compared = compare([
    { name: '<script>alert(1)</script>', residuals },
    { name: 'b&"c"', residuals: residuals.map((e) => 2 * e) },
  ]);
  const html = htmlOfSections(comparisonDocument(compared));
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(html).not.toMatch(/<script|b&"c"/);
  expect(html).toContain('&#60;script&#62;');
});
