import { describe, expect, it } from 'vitest';
import { fewRows } from '../../../src/analysis/checks/few-rows.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { type Random, seededRandom } from '../../../src/numerics/random.ts';
import { prepareResiduals } from '../../../src/numerics/residuals.ts';

/** Amounts about their means, the first rows as many times too large. */
function amounts(rows: number, times: number, purpose?: 'mean' | 'median'): Report {
  const random = seededRandom(5);
  const predicted = Float64Array.from({ length: 400 }, () => 100 * Math.exp(0.5 * random.normal()));
  const observed = predicted.map(
    (mean, row) => mean * Math.exp(0.5 * random.normal() - 0.125) * (row < rows ? times : 1),
  );
  const residuals = observed.map((y, row) => y - predicted[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted }, purpose && { purpose });
  if (!analyzed.ok) throw new Error(analyzed.problem.code);
  return analyzed.value.report;
}

const told = ({ recommendation: { caveats } }: Report) => caveats.find(({ kind }) => kind === 'few-rows');

describe('a few rows that hold most of the squared error', () => {
  it('are counted, with their share', () => {
    const errors = Float64Array.from({ length: 100 }, (_, row) => (row < 2 ? 7 * (row + 0.5) : 1));
    // 3.5² + 10.5² = 122.5 beside 98; the larger alone is 110.25 of 220.5.
    expect(fewRows(prepareResiduals(errors))).toBeUndefined();
    const larger = errors.map((error) => (error === 1 ? error : 2 * error));
    expect(fewRows(prepareResiduals(larger))!.facts).toEqual({ rows: 1, n: 100, share: 441 / 588 });
  });

  it('are at most one in fifty, and at most three', () => {
    const three = (n: number) =>
      fewRows(
        prepareResiduals(Float64Array.from({ length: n }, (_, row) => (row < 3 ? 100 : (row % 5) - 2))),
      );
    expect(three(100)).toBeUndefined();
    expect(three(120)!.facts).toMatchObject({ rows: 3, n: 120 });
  });

  it('are reported for amounts and for skewed errors, and the answer is not strong', () => {
    for (const [rows, times] of [
      [2, 100],
      [1, 60],
    ] as const) {
      const report = amounts(rows, times);
      expect(told(report)!.facts).toMatchObject({ rows });
      expect(report.recommendation.strength).not.toBe('strong');
      expect(report.recommendation.supposing).toContain('the outliers are real');
    }
    expect(told(amounts(0, 1))).toBeUndefined();
  });

  it('are reported for errors without a variance if they move the mean, even if the loss is not for means', () => {
    let times = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { normal } = seededRandom(seed);
      const residuals = Float64Array.from({ length: 200 }, () => normal() / Math.abs(normal()));
      const analyzed = analyzeSample({ residuals, observed: residuals.map((error) => 30 + error) });
      if (!analyzed.ok) throw new Error(analyzed.problem.code);
      const { loss, caveats } = analyzed.value.report.recommendation;
      const movesMean = caveats.some(({ kind }) => kind === 'target');
      if (loss !== 'student-t' || !movesMean || !fewRows(prepareResiduals(residuals))) continue;
      expect(told(analyzed.value.report)).toBeDefined();
      times++;
    }
    expect(times).toBeGreaterThan(2);
  });

  it('are told of an uneven variance if the answer is for means, whether asked for or not', () => {
    let times = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { normal, uniform } = seededRandom(seed);
      // The mean moves by little beside such totals.
      const predicted = Float64Array.from({ length: 200 }, () => 1e9 + 20 * uniform());
      const residuals = predicted.map((at) => Math.exp(at - 1e9) * normal());
      const observed = predicted.map((at, row) => at + residuals[row]!);
      const analyzed = analyzeSample({ residuals, predicted, observed });
      if (!analyzed.ok) throw new Error(analyzed.problem.code);
      const { loss } = analyzed.value.report.recommendation;
      if (loss !== 'l2' || !fewRows(prepareResiduals(residuals))) continue;
      expect(told(analyzed.value.report)).toBeDefined();
      times++;
    }
    expect(times).toBeGreaterThan(2);
  });

  it('matter to an answer for means, not to one for medians', () => {
    expect(told(amounts(2, 100, 'mean'))).toBeDefined();
    expect(told(amounts(2, 100, 'median'))).toBeUndefined();
  });
});

describe('a few rows on which the choice of the loss depends', () => {
  const caveatsOf = (n: number, draw: (random: Random) => number, far: readonly number[] = []) => {
    const random = seededRandom(11);
    const residuals = Float64Array.from({ length: n }, (_, row) => far[row] ?? draw(random));
    const analyzed = analyzeSample({ residuals });
    if (!analyzed.ok) throw new Error(analyzed.problem.code);
    return analyzed.value.report.recommendation.caveats.map(({ id }) => id);
  };
  /** With 5 degrees of freedom. */
  const studentT = ({ normal }: Random): number => {
    let squares = 0;
    for (let i = 0; i < 5; i++) squares += normal() ** 2;
    return normal() / Math.sqrt(squares / 5);
  };

  // Without the farthest 1% of them the normal distribution is the more likely one, and Huber's loss still the answer.
  it.each([200, 1000, 5000])('are not the tails of Student’s t: %d rows', (n) => {
    expect(caveatsOf(n, studentT)).not.toContain('outlier-driven');
  });

  it.each([
    [60, [15, -16]],
    [200, [15, -16]],
    [1000, [30]],
    [1000, [200, -190]],
  ])('are outliers among normal errors: %d rows, %j', (n, far) => {
    expect(caveatsOf(n, ({ normal }) => normal(), far)).toContain('outlier-driven');
  });
});
