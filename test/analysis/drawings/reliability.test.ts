import { describe, expect, it } from 'vitest';
import { binomialQuantile, drawReliability } from '../../../src/analysis/drawings/reliability.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };

const twoClasses = (probability: number[], outcome: number[]) => ({
  n: outcome.length,
  classes: 2,
  labels: Int32Array.from(outcome),
  probabilities: Float64Array.from(probability.flatMap((p) => [1 - p, p])),
});

describe('binomialQuantile', () => {
  it("agrees with R's qbinom", () => {
    const { trials, success, tail, lower, upper } = reference.binomial;
    for (const [i, n] of trials.entries()) {
      expect(binomialQuantile(tail, n, success[i]!)).toBe(lower[i]);
      expect(binomialQuantile(1 - tail, n, success[i]!)).toBe(upper[i]);
    }
  });

  it('handles certain outcomes', () => {
    expect([binomialQuantile(0.5, 9, 0), binomialQuantile(0.5, 9, 1)]).toEqual([0, 9]);
  });
});

describe('drawReliability', () => {
  const { probability, outcome } = reference.forecasts;
  const [drawing] = drawReliability(twoClasses(probability, outcome), ['no', 'yes']);

  it('bins all rows by their probability, and shows overconfidence outside the band', () => {
    const { counts, predicted, observed, lower, upper, className } = drawing!;
    expect(className).toBe('yes');
    expect(counts).toHaveLength(10);
    expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(400);
    const mean = (values: number[]) =>
      values.reduce((sum, value, bin) => sum + value * counts[bin]!, 0) / 400;
    expect(mean(predicted)).toBeCloseTo(probability.reduce((sum, p) => sum + p, 0) / 400, 10);
    expect(mean(observed)).toBeCloseTo(outcome.reduce((sum, y) => sum + y, 0) / 400, 10);
    expect(observed.some((share, bin) => share < lower[bin]! || share > upper[bin]!)).toBe(true);
  });

  it('contains all bins of calibrated forecasts in the band at least 95 times in 100', () => {
    const random = seededRandom(8);
    let within = 0;
    for (let sample = 0; sample < 300; sample++) {
      const stated = Array.from({ length: 200 }, () => random.uniform() ** 2);
      const [{ observed, lower, upper }] = drawReliability(
        twoClasses(
          stated,
          stated.map((p) => (random.uniform() < p ? 1 : 0)),
        ),
        ['no', 'yes'],
      ) as [NonNullable<typeof drawing>];
      if (observed.every((share, bin) => share >= lower[bin]! && share <= upper[bin]!)) within++;
    }
    // 285 expected of exact bands, standard deviation 3.8; Binomial quantiles are whole numbers and cover more.
    expect(within).toBeGreaterThan(274);
  });

  it('draws the predicted class and each of a few classes', () => {
    const random = seededRandom(9);
    const rows = 300;
    const probabilities = Array.from({ length: rows }, () => {
      const parts = [random.uniform(), random.uniform(), random.uniform()];
      const sum = parts.reduce((total, part) => total + part, 0);
      return parts.map((part) => part / sum);
    });
    const scored = {
      n: rows,
      classes: 3,
      labels: Int32Array.from({ length: rows }, (_, i) => i % 3),
      probabilities: Float64Array.from(probabilities.flat()),
    };
    expect(drawReliability(scored, ['a', 'b', 'c']).map(({ className }) => className)).toEqual([
      'predicted class',
      'a',
      'b',
      'c',
    ]);
  });
});
