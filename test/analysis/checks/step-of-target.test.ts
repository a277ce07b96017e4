import { describe, expect, it } from 'vitest';
import { stepOfTarget } from '../../../src/analysis/checks/step-of-target.ts';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

describe('the grid of the observed values', () => {
  it('consists of whole numbers, halves, tenths, hundreds, or tens about any number', () => {
    expect(stepOfTarget(Float64Array.of(34, 51, 28, 67), 0.1)).toBe(1);
    expect(stepOfTarget(Float64Array.of(3.5, 4, 2, 1.5), 0.1)).toBe(0.5);
    expect(stepOfTarget(Float64Array.of(0.1, 0.3, 0.7, 1.2), 0.01)).toBe(0.1);
    expect(stepOfTarget(Float64Array.of(1200, 300, 1700), 1)).toBe(100);
    expect(stepOfTarget(Float64Array.of(5, 15, 45), 1)).toBe(10);
  });

  it('is not reported if it is finer than requested, or if there is none', () => {
    expect(stepOfTarget(Float64Array.of(34, 51, 28, 67), 2)).toBeUndefined();
    expect(stepOfTarget(Float64Array.of(0.12345, 0.7, 1.2), 1e-9)).toBeUndefined();
    expect(stepOfTarget(Float64Array.of(2, 2, 2), 0.1)).toBeUndefined();
  });
});

describe('a target of whole numbers', () => {
  const { normal } = seededRandom(6);
  const detail = (deviation: number, step: number) => {
    const predicted = Float64Array.from({ length: 300 }, () => 45 + 10 * normal());
    const observed = predicted.map((mean) => step * Math.round((mean + deviation * normal()) / step));
    const residuals = observed.map((y, i) => y - predicted[i]!);
    const analyzed = analyzeSample({ residuals, predicted, observed }, {});
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report.checks.find(({ id }) => id === 'data')!;
  };

  it('is reported to lie on its grid, which unrounded predictions hide in the errors', () => {
    expect(detail(5, 1)).toMatchObject({ state: 'ok', title: 'Usable data' });
    expect(detail(5, 1).detail).toMatch(/^observed values in steps of 1\b/);
  });

  it('counts as unrounded if the step is far below the errors', () => {
    expect(detail(5, 0.1)).toMatchObject({ detail: 'no coarse rounding, ties or point masses' });
  });
});
