import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedBy, rowsByWeight, sampleByWeight } from '../../../src/analysis/columns/rows-by-weight.ts';
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

  it('keep the weighted mean, standard deviation and quantiles of the residuals, whatever the weights', () => {
    const draw = seededRandom(5);
    const errors = Float64Array.from({ length: 400 }, () => draw.normal() ** 3);
    const uneven = Float64Array.from(errors, (error) => 0.2 + 3 * draw.uniform() + Math.abs(error));
    const { rows } = rowsByWeight(uneven, rankedBy({ residuals: errors }))!;
    const total = uneven.reduce((sum, weight) => sum + weight, 0);
    const mean = errors.reduce((sum, error, row) => sum + error * uneven[row]!, 0) / total;
    const variance = errors.reduce((sum, error, row) => sum + (error - mean) ** 2 * uneven[row]!, 0) / total;
    const chosen = [...rows].map((row) => errors[row]!);
    const own = chosen.reduce((sum, error) => sum + error, 0) / chosen.length;
    const spread = chosen.reduce((sum, error) => sum + (error - own) ** 2, 0) / chosen.length;
    // A random draw of so many would miss the mean by about 0.06 standard deviations.
    expect(Math.abs(own - mean)).toBeLessThan(0.01 * Math.sqrt(variance));
    expect(Math.sqrt(spread / variance)).toBeCloseTo(1, 1);
    for (const limit of [-2, -0.5, 0, 0.5, 2]) {
      const share = errors.reduce((sum, error, row) => sum + (error <= limit ? uneven[row]! : 0), 0) / total;
      const found = chosen.filter((error) => error <= limit).length / chosen.length;
      expect(Math.abs(found - share)).toBeLessThanOrEqual(1 / chosen.length);
    }
    expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
  });

  it('leave rows without a positive weight out, and samples of equal weights as they are', () => {
    expect([...rowsByWeight([1, 0, Number.NaN, -2, 2])!.rows]).toEqual([0, 4, 4]);
    expect(rowsByWeight([2, 2, 2])).toBeUndefined();
    expect(rowsByWeight([0, 0])).toBeUndefined();
  });
});
