import { describe, expect, it } from 'vitest';
import { compareMetric, pairedTest } from '../../../src/analysis/compare/judge.ts';
import { mcNemar } from '../../../src/analysis/compare/mc-nemar.ts';
import { metricDefinitions } from '../../../src/analysis/compare/metrics/metric.ts';
import type { RowStructure } from '../../../src/analysis/dependence/row-structure.ts';
import { covariance, meansOf } from '../../../src/analysis/dependence/variance-of-means.ts';
import { holm } from '../../../src/numerics/holm.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/comparison.json' with { type: 'json' };

const n = reference.first.length;
const columns = [Float64Array.from(reference.first), Float64Array.from(reference.second)];
const structures: Record<'independent' | 'grouped' | 'ordered', RowStructure> = {
  independent: { kind: 'independent' },
  grouped: { kind: 'grouped', codes: Int32Array.from(reference.group), count: 16 },
  ordered: { kind: 'ordered', periods: Int32Array.from({ length: n }, (_, i) => i), count: n },
};

it('the paired test is that of Diebold and Mariano, as corrected by Harvey, Leybourne and Newbold, at one step', () => {
  const { statistic, pValue } = reference.dieboldMariano;
  const means = meansOf(columns, structures.independent);
  const test = pairedTest(means, 1, 0);
  expect(Math.abs(test.t / statistic)).toBeCloseTo(1, 8);
  expect(test.pValue / pValue).toBeCloseTo(1, 6);
});

describe.each(['independent', 'grouped', 'ordered'] as const)('a difference of %s rows', (kind) => {
  const expected = reference[kind];
  const { differences, estimates } = compareMetric(
    { metric: metricDefinitions.mae, columns },
    structures[kind],
    ['first', 'second'],
    0,
    1,
  );
  const [difference] = differences;

  it('has the p-value of R', () => {
    expect(difference!.pValue / expected.pValue).toBeCloseTo(1, 6);
  });

  it('has Fieller’s interval for the ratio', () => {
    expect(difference!.interval![0] + 1).toBeCloseTo(expected.ratio[0]!, 9);
    expect(difference!.interval![1] + 1).toBeCloseTo(expected.ratio[1]!, 9);
    expect(difference!.relative! + 1).toBeCloseTo(estimates[1]!.value / estimates[0]!.value, 12);
  });

  it('has an interval without 0 exactly if the test rejects', () => {
    const [low, high] = difference!.interval!;
    expect(low > 0 || high < 0).toBe(difference!.pValue < 0.05);
  });
});

it('the best model is compared with the next best too, with a p-value for a pair chosen among all', () => {
  const noise = seededRandom(5).normal;
  const errors = [3, 2, 1].map((size) => Float64Array.from({ length: 300 }, () => size + noise() ** 2));
  const compared = (rows: Float64Array[], names: string[]) =>
    compareMetric({ metric: metricDefinitions.mae, columns: rows }, structures.independent, names, 0, 1);
  const { differences, lead, best } = compared(errors, ['third', 'second', 'first']);
  expect(best).toEqual([2]);
  expect(differences.map(({ model, baseline }) => [model, baseline])).toEqual([
    ['second', 'third'],
    ['first', 'third'],
    ['first', 'second'],
  ]);
  const alone = compared([errors[1]!, errors[2]!], ['second', 'first']).differences[0]!;
  expect(lead!.relative).toBeCloseTo(alone.relative!, 12);
  expect(differences[2]!.pValue / (3 * alone.pValue)).toBeCloseTo(1, 6);
});

it('the best model is not compared twice with the next best if that is the baseline', () => {
  const noise = seededRandom(5).normal;
  const errors = [2, 3, 1].map((size) => Float64Array.from({ length: 300 }, () => size + noise() ** 2));
  const { differences, lead } = compareMetric(
    { metric: metricDefinitions.mae, columns: errors },
    structures.independent,
    ['second', 'third', 'first'],
    0,
    1,
  );
  expect(lead!.baseline).toBe('second');
  expect(differences.map(({ model }) => model)).toEqual(['third', 'first']);
});

it('summing many ordered rows in blocks changes the variance by less than 0.1%', () => {
  const rows = 40_000;
  const { normal } = seededRandom(2);
  let last = 0;
  const column = Float64Array.from({ length: rows }, () => {
    last = 0.5 * last + normal();
    return last;
  });
  const periods = Int32Array.from({ length: rows }, (_, i) => i);
  const { contributions, means } = meansOf([column], { kind: 'ordered', periods, count: rows });
  const squares = Array.from({ length: 200 }, (_, j) => {
    let sum = 0;
    for (let t = 0; t < rows; t++)
      sum += (column[t]! - means[0]!) * Math.cos((Math.PI * (j + 1) * (t + 0.5)) / rows);
    return ((2 / rows) * sum * sum) / 200 / (rows - 1);
  });
  const whole = squares.reduce((a, b) => a + b);
  expect(covariance(contributions[0]!, contributions[0]!) / whole).toBeCloseTo(1, 3);
});

it('McNemar’s test is R’s', () => {
  const { first, second, pValue } = reference.mcNemar;
  expect(mcNemar(Float64Array.from(first), Float64Array.from(second))).toBeCloseTo(pValue, 12);
});

it('Holm’s correction is R’s', () => {
  holm(reference.holm.p).forEach((p, i) => {
    expect(p).toBeCloseTo(reference.holm.adjusted[i]!, 12);
  });
});
