import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsByWeight, sampleByWeight } from '../../../src/analysis/columns/rows-by-weight.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const random = seededRandom(11);
const n = 60;
const predicted = Float64Array.from({ length: n }, (_, i) => 10 + i);
const residuals = Float64Array.from({ length: n }, () => 3 * random.normal());
const weights = Float64Array.from({ length: n }, (_, i) => 1 + (i % 3));

/** Every number of a report, by its place. */
const numbersOf = (value: unknown, place = ''): [string, number][] =>
  typeof value === 'number'
    ? [[place, value]]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => numbersOf(part, `${place}.${key}`))
      : [];

const report = (sample: Parameters<typeof analyzeSample>[0]) => {
  const analyzed = analyzeSample(sample);
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { sample: summary, metrics, tests, families, losses, comparison, shape } = analyzed.value.report;
  return { summary, metrics, tests, families, losses, comparison, shape };
};

describe('rows by weight', () => {
  it('give for whole weights what repeating the rows gives', () => {
    const repeat = (values: Float64Array) =>
      Float64Array.from([...values].flatMap((value, row) => Array<number>(weights[row]!).fill(value)));
    const one = numbersOf(report(sampleByWeight({ residuals, predicted, weights })));
    const other = numbersOf(
      report({ residuals: repeat(residuals), predicted: repeat(predicted), weights: repeat(weights) }),
    );
    expect(one.length).toBeGreaterThan(60);
    expect(one.map(([place]) => place)).toEqual(other.map(([place]) => place));
    one.forEach(([place, value], i) => {
      expect(Math.abs(value - other[i]![1]), place).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    });
  });

  it('repeat each row as often as its whole weight says, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 50 }), (weights) => {
        const weighted = rowsByWeight(weights);
        if (!weighted) return;
        expect([...weighted.rows]).toEqual(weights.flatMap((weight, row) => Array<number>(weight).fill(row)));
      }),
    );
  });

  it('take of other weights Kish’s effective number of rows, each within one of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 3, maxLength: 60 }),
        (weights) => {
          const weighted = rowsByWeight(weights);
          if (weighted?.kind !== 'sampling') return;
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const effective = total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
          expect(Math.abs(weighted.rows.length - effective)).toBeLessThanOrEqual(1);
          weights.forEach((weight, row) => {
            const share = (weighted.rows.length * weight) / total;
            expect(
              Math.abs(weighted.rows.filter((taken) => taken === row).length - share),
            ).toBeLessThanOrEqual(1 + 1e-9);
          });
        },
      ),
    );
  });

  it('leave rows without a positive weight out, and samples of equal weights as they are', () => {
    expect([...rowsByWeight([1, 0, Number.NaN, -2, 2])!.rows]).toEqual([0, 4, 4]);
    expect(rowsByWeight([2, 2, 2])).toBeUndefined();
    expect(rowsByWeight([0, 0])).toBeUndefined();
  });
});
