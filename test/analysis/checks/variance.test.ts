import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

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

it('names the thirds that differ where the middle is the odd one', () => {
  const { normal, uniform } = seededRandom(5);
  const predicted = Float64Array.from({ length: 900 }, () => 2 * uniform() - 1);
  const residuals = predicted.map((at) => (Math.abs(at) < 1 / 3 ? 1 : 2.5) * normal());
  const analyzed = analyzeSample({ predicted, residuals });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  const { checks, recommendation } = analyzed.value.report;
  const check = checks.find(({ id }) => id === 'spread')!;
  expect(check.state).toBe('warning');
  const [, ratio] = /^errors ([\d.]+)× as large in one third of the predictions as in another$/.exec(
    check.detail,
  )!;
  expect(Number(ratio)).toBeGreaterThan(2);
  const caveat = recommendation.caveats.find(({ id }) => id === 'heteroscedastic')!;
  expect(caveat.text).toContain(`is ${ratio} times that of another`);
});
