import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';

const spread = (predicted: number[]) => {
  const analyzed = analyzeSample({
    residuals: Float64Array.from(predicted, (_, i) => ((i * 5) % predicted.length) - 3),
    predicted: Float64Array.from(predicted),
  });
  return analyzed.ok ? analyzed.value.report.checks.find(({ id }) => id === 'spread') : undefined;
};

it('says why the spread cannot be checked: too few rows, or predictions that do not vary', () => {
  expect(spread([1, 2, 3, 4, 5, 6, 7, 8])?.detail).toMatch(/^needs at least \d+ residuals, there are 8$/);
  expect(spread(Array(32).fill(4))?.detail).toBe('all predictions are equal');
});
