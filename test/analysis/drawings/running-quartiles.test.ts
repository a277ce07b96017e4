import { describe, expect, it } from 'vitest';
import { quantileOf, runningQuartiles } from '../../../src/analysis/drawings/running-quartiles.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import reference from '../../reference/drawings.json' with { type: 'json' };
import { residualsOf } from '../../reference/residuals-of.ts';

describe('quantileOf', () => {
  it.each(reference.samples)("agrees with R's quantile on $id", ({ id, quartiles }) => {
    const { sorted } = residualsOf(id);
    [0.25, 0.5, 0.75].forEach((probability, i) => {
      expect(quantileOf(sorted, probability)).toBeCloseTo(quartiles[i]!, 10);
    });
  });
});

describe('runningQuartiles', () => {
  it('finds the median line and the quartiles of errors with growing variance', () => {
    const random = seededRandom(5);
    const x = Float64Array.from({ length: 200_000 }, () => random.uniform());
    const y = x.map((at) => 3 * at + (1 + at) * random.normal());
    const trend = runningQuartiles(x, y);
    expect(trend.x.length).toBeGreaterThan(30);
    trend.x.forEach((at, i) => {
      const spread = 0.6745 * (1 + at);
      expect(Math.abs(trend.center[i]! - 3 * at)).toBeLessThan(0.12);
      expect(Math.abs(trend.upper[i]! - trend.lower[i]! - 2 * spread)).toBeLessThan(0.15);
    });
  });

  it('increases in x even if many abscissae are equal', () => {
    const x = Float64Array.from({ length: 500 }, (_, i) => Math.floor(i / 100));
    const { x: steps } = runningQuartiles(x, x);
    expect(steps.every((at, i) => i === 0 || at > steps[i - 1]!)).toBe(true);
  });

  it('leaves out a wide gap, and follows the rows on either side of it separately', () => {
    const x = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? i / 100 : 3 + i / 100));
    const y = x.map((at) => (at < 2 ? 0 : 10));
    const trend = runningQuartiles(x, y);
    expect(new Set(trend.piece).size).toBe(2);
    trend.x.forEach((at, i) => {
      expect(at < 1 || at > 4).toBe(true);
      expect(trend.piece[i]).toBe(at < 1 ? trend.piece[0] : trend.piece.at(-1));
      expect(trend.center[i]).toBe(at < 1 ? 0 : 10);
      expect(trend.upper[i]! - trend.lower[i]!).toBe(0);
    });
  });

  it('is empty if there is nothing to follow', () => {
    expect(runningQuartiles(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3)).x).toEqual([]);
    expect(runningQuartiles(new Float64Array(50), new Float64Array(50)).x).toEqual([]);
  });

  it('has the figures of each value where x has few, and nothing between them', () => {
    // By hand: 1…9 at 2, 10…90 at 3, and four rows, too few, at 7.
    const nine = Array.from({ length: 9 }, (_, i) => i + 1);
    const x = Float64Array.from([...nine.map(() => 2), ...nine.map(() => 3), 7, 7, 7, 7]);
    const y = Float64Array.from([...nine, ...nine.map((value) => 10 * value), 1, 1, 1, 1]);
    expect(runningQuartiles(x, y)).toEqual({
      x: [2, 3],
      piece: [0, 1],
      mean: [5, 50],
      center: [5, 50],
      lower: [3, 30],
      upper: [7, 70],
    });
  });

  it('has the running mean beside the median', () => {
    // Exponential errors have the mean 1 and the median ln 2; a window has 20,000 rows, 4,000 of them drawn on.
    const random = seededRandom(6);
    const x = Float64Array.from({ length: 200_000 }, () => random.uniform());
    const { mean, center } = runningQuartiles(
      x,
      x.map(() => -Math.log(random.uniform())),
    );
    for (const one of mean) expect(Math.abs(one - 1)).toBeLessThan(5 / Math.sqrt(4000));
    for (const one of center) expect(Math.abs(one - Math.LN2)).toBeLessThan(5 / Math.sqrt(4000));
  });
});
