import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kindOfWeights,
  representativeRows,
  rowsByFrequency,
  sampleByWeight,
} from '../../../../src/analysis/columns/sample/rows-by-weight.ts';
import type { RegressionSample } from '../../../../src/analysis/columns/sample/sample.ts';
import { drawHistogram } from '../../../../src/analysis/drawings/histogram.ts';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../../src/numerics/residuals.ts';
import { effectiveRows } from '../../../../src/numerics/weighted.ts';

const random = seededRandom(11);
const n = 60;
const predicted = Float64Array.from({ length: n }, (_, i) => 10 + i);
const residuals = Float64Array.from({ length: n }, () => 3 * random.normal());
const observed = residuals.map((residual, row) => residual + predicted[row]!);
const [oddResiduals, oddPredicted] = [residuals.slice(1), predicted.slice(1)];
const uneven = Float64Array.from({ length: n }, () => 0.3 + 2 * random.uniform());

/** Every number of a report, by its place. */
const numbersOf = (value: unknown, place = ''): [string, number][] =>
  typeof value === 'number'
    ? [[place, value]]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => numbersOf(part, `${place}.${key}`))
      : [];

const reportOf = (sample: RegressionSample) => {
  const analyzed = analyzeSample(sampleByWeight(sample));
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report;
};

const figuresOf = (sample: RegressionSample) => {
  const { sample: summary, metrics, tests, families, losses, comparison, shape } = reportOf(sample);
  return { summary, metrics, tests, families, losses, comparison, shape };
};

function expectSameNumbers(one: unknown, other: unknown, tolerance = 1e-9) {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  expect(a.map(([place]) => place)).toEqual(b.map(([place]) => place));
  a.forEach(([place, value], i) => {
    expect(Math.abs(value - b[i]![1]), place).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
  return a.length;
}

describe('frequency weights', () => {
  it('give the results for repeated rows, whatever the whole weights', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: n, maxLength: n }), (times) => {
        fc.pre(times.some((time) => time > 0));
        const weights = Float64Array.from(times);
        const repeat = (values: Float64Array) =>
          Float64Array.from([...values].flatMap((value, row) => Array<number>(times[row]!).fill(value)));
        const repeated = {
          residuals: repeat(residuals),
          predicted: repeat(predicted),
          observed: repeat(observed),
          counted: true,
        };
        const compared = expectSameNumbers(
          figuresOf({ residuals, predicted, observed, weights }),
          figuresOf(repeated),
        );
        expect(compared).toBeGreaterThan(60);
      }),
      { numRuns: 20 },
    );
  });

  it('repeat each row as often as its whole weight says, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 50 }), (weights) => {
        const expected = weights.flatMap((weight, row) => Array<number>(weight).fill(row));
        expect([...rowsByFrequency(weights)]).toEqual(expected);
      }),
    );
  });
});

describe('sample weights', () => {
  it('give the same report however they are scaled', () => {
    const one = figuresOf({ residuals, predicted, observed, weights: uneven });
    const scaledBy = (factor: number) =>
      figuresOf({ residuals, predicted, observed, weights: uneven.map((weight) => weight * factor) });
    for (const factor of [2 ** -20, 2, 2 ** 30]) expectSameNumbers(one, scaledBy(factor), 0);
    // Other factors round; the searches for the fits stop at a part of 1e-8.
    for (const factor of [1e-6, 0.37, 41.5, 1e9]) expectSameNumbers(one, scaledBy(factor), 1e-6);
  });

  it('that are all equal give the same as no weights', () => {
    const weights = new Float64Array(n).fill(0.37);
    expectSameNumbers(figuresOf({ residuals, predicted, weights }), figuresOf({ residuals, predicted }), 0);
  });

  it('that are almost equal give almost the same as no weights', () => {
    // An even number has a whole interval of medians, of which the slightest weight chooses an end.
    const [residuals, predicted] = [oddResiduals, oddPredicted];
    const weights = Float64Array.from(residuals, (_, row) => 0.5 + 1e-12 * row);
    const {
      tests: _,
      summary: { effectiveRows: worth, ...summary },
      ...one
    } = figuresOf({ residuals, predicted, weights });
    const { tests: __, ...other } = figuresOf({ residuals, predicted });
    expect(worth).toBeCloseTo(residuals.length, 9);
    expectSameNumbers({ summary, ...one }, other, 1e-6);
  });

  it('affect the mean, the deviations and the metrics', () => {
    const { sample, metrics } = reportOf({ residuals, predicted, observed, weights: uneven });
    const total = uneven.reduce((sum, weight) => sum + weight, 0);
    const weighted = (of: (error: number) => number) =>
      residuals.reduce((sum, error, row) => sum + uneven[row]! * of(error), 0) / total;
    const mean = weighted((error) => error);
    const worth = effectiveRows(uneven);
    expect(sample.n).toBe(n);
    expect(sample.effectiveRows).toBeCloseTo(worth, 9);
    expect(sample.mean).toBeCloseTo(mean, 12);
    expect(metrics!.bias).toBeCloseTo(mean, 12);
    expect(metrics!.mae).toBeCloseTo(weighted(Math.abs), 12);
    expect(metrics!.rmse).toBeCloseTo(Math.sqrt(weighted((error) => error ** 2)), 12);
    const variance = (weighted((error) => (error - mean) ** 2) * worth) / (worth - 1);
    expect(sample.standardDeviation).toBeCloseTo(Math.sqrt(variance), 12);
    const below = residuals.reduce((sum, e, row) => sum + (e < sample.median! ? uneven[row]! : 0), 0);
    const upTo = residuals.reduce((sum, e, row) => sum + (e <= sample.median! ? uneven[row]! : 0), 0);
    expect(below).toBeLessThanOrEqual(total / 2);
    expect(upTo).toBeGreaterThanOrEqual(total / 2);
  });

  it('exclude the tests that cannot allow for them, with the reason', () => {
    const { tests } = reportOf({ residuals, predicted, observed, weights: uneven, ordered: true });
    const ran = tests.flatMap((test) => (test.kind === 'result' ? [test.id] : []));
    expect(ran).toEqual(['zero-mean-t', 'glejser', 'koenker', 'ljung-box', 'durbin-watson', 'runs']);
    for (const test of tests)
      if (test.kind === 'skipped') expect(test.reason).toContain('these have sample weights');
  });

  it('affect the likelihood: of two groups, the one with weight decides', () => {
    const draw = seededRandom(3);
    const rows = 600;
    const laplace = () => (draw.uniform() < 0.5 ? -1 : 1) * Math.log(draw.uniform());
    const values = Float64Array.from({ length: rows }, (_, row) =>
      row % 2 === 0 ? draw.normal() : laplace(),
    );
    const weighing = (parity: number) =>
      Float64Array.from(values, (_, row) => (row % 2 === parity ? 0.999 : 0.0011));
    const probability = (parity: number) =>
      reportOf({ residuals: values, weights: weighing(parity) }).comparison!.normal.probability;
    expect(probability(0)).toBeGreaterThan(0.99);
    expect(probability(1)).toBeLessThan(0.01);
  });

  it('affect the bars of the histogram, in whole rows that add up', () => {
    const weights = Float64Array.from(residuals, (error) => (error > 0 ? 3.5 : 0.5));
    const drawn = drawHistogram(prepareResiduals(residuals, { weights }), []);
    const total = drawn.counts.reduce((sum, rows) => sum + rows, drawn.below + drawn.above);
    expect(total).toBe(n);
    expect(drawn.counts.every(Number.isInteger)).toBe(true);
    const above = drawn.counts.reduce((sum, rows, bin) => sum + (drawn.edges[bin]! >= 0 ? rows : 0), 0);
    const plain = drawHistogram(prepareResiduals(residuals), []);
    const before = plain.counts.reduce((sum, rows, bin) => sum + (plain.edges[bin]! >= 0 ? rows : 0), 0);
    expect(above).toBeGreaterThan(1.3 * before);
  });

  it('are refused if they are so uneven that few effective rows remain', () => {
    const weights = Float64Array.from(residuals, (_, row) => (row < 3 ? 1000.5 : 0.1));
    const analyzed = analyzeSample(sampleByWeight({ residuals, weights }));
    expect(analyzed.ok || analyzed.problem.code).toBe('too-few-rows');
  });

  it('are represented by Kish’s effective number of rows, each within one of its share', () => {
    const weight = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 3, maxLength: 60 }), (given) => {
        const weights = Float64Array.from(given);
        const rows = representativeRows(weights, Float64Array.from(weights.keys()));
        const total = weights.reduce((sum, own) => sum + own, 0);
        expect(Math.abs(rows.length - effectiveRows(weights))).toBeLessThanOrEqual(1);
        weights.forEach((own, row) => {
          const taken = rows.filter((at) => at === row).length;
          expect(Math.abs(taken - (rows.length * own) / total)).toBeLessThanOrEqual(1 + 1e-9);
        });
      }),
    );
  });
});

describe('what weights mean', () => {
  it.each([
    [[1, 2, 3], undefined, 'frequency'],
    [[2, 2, 2], 'freq', 'frequency'],
    [[1, 1, 1], undefined, undefined],
    [[1, 0, 1], undefined, 'frequency'],
    [[0.5, 1, 1.5], undefined, 'sampling'],
    [[0.5, 0.5], undefined, undefined],
    [[77516, 83311, 215646], 'fnlwgt', 'sampling'],
    [[120, 340, 77], 'survey_weight', 'sampling'],
    [[0, Number.NaN, -1], undefined, undefined],
  ] as const)('%j called %s: %s', (weights, name, kind) => {
    expect(kindOfWeights([...weights], name)).toBe(kind);
  });

  it('rows without a positive weight are left out', () => {
    const weights = Float64Array.of(1, 0, Number.NaN, -2, 2);
    expect([...rowsByFrequency(weights)]).toEqual([0, 4, 4]);
    const kept = sampleByWeight({
      residuals: Float64Array.of(1, 2, 3, 4, 5),
      weights: weights.map((w) => w / 4),
    });
    expect(kept).toMatchObject({ residuals: Float64Array.of(1, 5), weights: Float64Array.of(0.25, 0.5) });
  });
});
