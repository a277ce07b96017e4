import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/analysis/predicted-ranges/coverage.ts';
import { scaleScores } from '../../../src/analysis/predicted-ranges/scale-scores.ts';
import { wilsonInterval } from '../../../src/analysis/predicted-ranges/wilson-interval.ts';
import { scaleInWords } from '../../../src/analysis/words/coverage-in-words.ts';
import reference from '../../reference/coverage.json' with { type: 'json' };

const column = (name: string, values: number[]) => ({
  name,
  kind: 'number' as const,
  numbers: Float64Array.from(values),
  missing: 0,
});

describe('whether predicted ranges hold', () => {
  it('Wilson’s interval agrees with statsmodels', () => {
    for (const [count, rows, low, high] of reference.wilson as [number, number, number, number][]) {
      const [from, to] = wilsonInterval(count, rows);
      expect(from).toBeCloseTo(low, 10);
      expect(to).toBeCloseTo(high, 10);
    }
  });

  it('the scores of predicted standard deviations agree with scipy', () => {
    const scores = scaleScores(Float64Array.from(reference.residuals), Float64Array.from(reference.scale))!;
    expect(scores.factor).toBeCloseTo(reference.factor, 10);
    expect(scores.crps).toBeCloseTo(reference.crps, 8);
    expect(scores.logScore).toBeCloseTo(reference.logScore, 10);
    expect(scores.interval[0]).toBeLessThan(scores.factor);
  });

  it('states once the factor that would correct predicted standard deviations', () => {
    const scores = { rows: 100, sharpness: 1.5, crps: 1.6, logScore: 2.9 };
    expect(scaleInWords({ ...scores, factor: 1.8, interval: [1.7, 1.9] }).text).toBe(
      'The predicted standard deviations are too small: multiply them by 1.8 (95% interval 1.7 to 1.9).',
    );
    expect(scaleInWords({ ...scores, factor: 1.01, interval: [0.95, 1.07] }).text).toBe(
      'The predicted standard deviations hold: in units of them the errors have a standard deviation of 1.01 (95% interval 0.95 to 1.07).',
    );
  });

  it('counts values at or below each quantile and within the interval, and crossings', () => {
    const coverage = coverageOf(
      [
        column('y', [1, 2, 3, Number.NaN]),
        column('f', [1, 2, 2, 2]),
        column('q0.1', [0, 1, 5, 1]),
        column('q0.9', [3, 1, 4, 3]),
        column('y-lo-90', [0, 3, 0, 0]),
        column('y-hi-90', [2, 5, 4, 2]),
      ],
      {
        kind: 'observed',
        observed: 'y',
        predicted: 'f',
        quantiles: ['q0.9', 'q0.1'],
        lower: 'y-lo-90',
        upper: 'y-hi-90',
      },
    )!;
    expect(coverage.quantiles!.map(({ level, rows, covered }) => [level, rows, covered])).toEqual([
      [0.1, 3, 1 / 3],
      [0.9, 3, 2 / 3],
    ]);
    // Errors −2, 1, −1 at 0.9: 0.1 · 2, 0.9 · 1, 0.1 · 1.
    expect(coverage.quantiles![1]!.pinball).toBeCloseTo(1.2 / 3, 12);
    expect(coverage.crossings).toEqual({ rows: 1, of: 4 });
    expect(coverage.interval).toMatchObject({ level: 0.9, rows: 3, covered: 2 / 3, meanWidth: 8 / 3 });
  });

  it('is absent if there are no ranges', () => {
    expect(
      coverageOf([column('y', [1]), column('f', [1])], { kind: 'observed', observed: 'y', predicted: 'f' }),
    ).toBeUndefined();
  });
});
