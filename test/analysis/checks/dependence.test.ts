import { describe, expect, it } from 'vitest';
import { clustersOf, correlationWithinSeries } from '../../../src/analysis/checks/clusters.ts';
import { independentRowsWorth } from '../../../src/analysis/checks/independence.ts';
import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/dependence.json' with { type: 'json' };

function reportOf(sample: RegressionSample) {
  const analyzed = analyzeSample(sample);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { recommendation, checks, sample: rows } = analyzed.value.report;
  return {
    ...recommendation,
    rows,
    caveats: recommendation.caveats.map(({ id }) => id),
    texts: recommendation.caveats.map(({ text }) => text),
    independence: checks.find(({ id }) => id === 'independence')!,
  };
}

const random = seededRandom(12);
const draws = (n: number, draw: (row: number) => number) =>
  Float64Array.from({ length: n }, (_, row) => draw(row));
/** Errors with a part common to each group. */
const inGroups = (groups: Int32Array, between: number) => {
  const common = draws(1 + Math.max(...groups), () => between * random.normal());
  return draws(groups.length, (row) => common[groups[row]!]! + random.normal());
};

describe('groups', () => {
  it('have the intraclass correlation and F test of nlme and aov', () => {
    const { values, groups, correlation, pValue, effectiveRows: effective } = reference.groups;
    const found = clustersOf(Float64Array.from(values), Int32Array.from(groups))!;
    expect(found.groups).toBe(12);
    expect(found.correlation).toBeCloseTo(correlation, 5);
    expect(found.pValue / pValue).toBeCloseTo(1, 6);
    expect(found.effectiveRows).toBeCloseTo(effective, 2);
  });
  const groups = Int32Array.from({ length: 400 }, (_, row) => row % 20);
  it('that are alike are reported, and prevent a strong answer', () => {
    const { caveats, strength, independence } = reportOf({ residuals: inGroups(groups, 2), groups });
    expect(caveats).toContain('clustered');
    expect(strength).not.toBe('strong');
    expect(independence).toMatchObject({ state: 'warning', title: 'Similar errors within groups' });
  });
  it('that are not alike get a tick, with what would have shown', () => {
    const { caveats, independence } = reportOf({ residuals: inGroups(groups, 0), groups });
    expect(caveats).not.toContain('clustered');
    expect(independence.state).toBe('ok');
    expect(independence.detail).toContain('would have been found');
  });
});

describe('series', () => {
  it('have their first autocorrelation within', () => {
    const { values, groups, correlation } = reference.series;
    const found = correlationWithinSeries(Float64Array.from(values), Int32Array.from(groups))!;
    expect(found.correlation).toBeCloseTo(correlation, 10);
  });
  it('are examined one by one: a different level is not autocorrelation', () => {
    const groups = Int32Array.from({ length: 600 }, (_, row) => Math.floor(row / 30));
    const levels = inGroups(groups, 3);
    expect(reportOf({ residuals: levels, groups, ordered: true }).caveats).not.toContain('autocorrelated');
    const smooth = draws(600, () => 0);
    for (let row = 0; row < 600; row++)
      smooth[row] = (row % 30 ? 0.7 * smooth[row - 1]! : 0) + random.normal();
    expect(reportOf({ residuals: smooth, groups, ordered: true }).caveats).toContain('autocorrelated');
  });
});

it('get a tick on order only if a correlation of one half would have shown', () => {
  expect(reportOf({ residuals: draws(400, random.normal), ordered: true }).independence.state).toBe('ok');
  const few = reportOf({ residuals: draws(30, random.normal), ordered: true }).independence;
  expect(few).toMatchObject({ state: 'unknown', title: 'Independence not checkable' });
});

it('have separate effective numbers of rows for a mean and for a shape', () => {
  expect(independentRowsWorth(1000, 0.5)).toEqual({ forMean: 333, forShape: 600 });
  expect(independentRowsWorth(1000, -0.5)).toEqual({ forMean: 3000, forShape: 600 });
  // In R 4.2.2: n / (sum((a + (1 - a) * r^abs(outer(1:T, 1:T, "-")))^power) / T), power 1 and 2.
  expect(independentRowsWorth(600, 0.9, { length: 12, alike: 0 })).toEqual({ forMean: 73, forShape: 99 });
  expect(independentRowsWorth(500, -0.3, { length: 5, alike: 0 })).toEqual({ forMean: 820, forShape: 433 });
  expect(independentRowsWorth(395, 0.38, { length: 5, alike: 0.9 })).toEqual({ forMean: 84, forShape: 90 });
  expect(independentRowsWorth(600, 0.8, { length: 12, alike: 0.45 })).toEqual({ forMean: 69, forShape: 93 });
});

it('state once how much information correlated series with different levels carry', () => {
  const series = 40;
  const groups = Int32Array.from({ length: 12 * series }, (_, row) => Math.floor(row / 12));
  const levels = draws(series, () => 2 * random.normal());
  let last = 0;
  const residuals = Float64Array.from(groups, (group, row) => {
    last = (row % 12 ? 0.8 * last : 0) + random.normal();
    return levels[group]! + last;
  });
  const { texts } = reportOf({ residuals, groups, ordered: true });
  expect(texts.filter((text) => text.includes('intraclass correlation'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('carry the information of'))).toHaveLength(1);
});

describe('duplicates', () => {
  const predicted = draws(300, () => 10 * random.normal());
  const observed = predicted.map((mean) => mean + random.laplace());
  const repeatedBy = (rows: ArrayLike<number>): RegressionSample => {
    const at = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
    const [y, mean] = [at(observed), at(predicted)];
    return { observed: y, predicted: mean, residuals: y.map((value, i) => value - mean[i]!) };
  };
  const once = reportOf(repeatedBy(Array.from({ length: 300 }, (_, row) => row)));
  it('count once', () => {
    for (const times of [2, 10]) {
      const copied = reportOf(repeatedBy(Array.from({ length: 300 * times }, (_, row) => row % 300)));
      expect(copied.rows.n).toBe(300);
      expect(copied.caveats).toContain('ties');
      expect([copied.loss, copied.confidence]).toEqual([once.loss, once.confidence]);
    }
  });
  it('are not reported if values naturally repeat', () => {
    const leaves = predicted.map((mean) => 10 * Math.round(mean / 10));
    const residuals = observed.map((y, row) => y - leaves[row]!);
    const tree = reportOf({ observed, predicted: leaves, residuals });
    expect(tree.rows.n).toBe(300);
    expect(tree.caveats).not.toContain('ties');
  });
});
