import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

const { normal } = seededRandom(5);
const n = 720;

function limitOf(predicted: Float64Array, error: (row: number) => number): string | undefined {
  const residuals = predicted.map((_, row) => error(row));
  const observed = predicted.map((mean, row) => mean + residuals[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report.recommendation.caveats.find(({ id }) => id === 'bounded')?.kind;
}

it('is not reported if a daily cycle repeats except for its last digit', () => {
  const cycle = Float64Array.from({ length: n }, (_, hour) => 40 + 10 * Math.sin((2 * Math.PI * hour) / 24));
  // The lowest value is the same float each day, those beside it are not.
  expect(new Set(cycle).size).toBeGreaterThan(24);
  expect(limitOf(cycle, () => 2 * normal())).toBeUndefined();
});

it('is not reported if the errors at the lowest of many predictions are right on average, as in the last leaf of a tree', () => {
  const leaf = Float64Array.from({ length: n }, () => Math.max(-3, 8 * normal()));
  expect(limitOf(leaf, () => 3 * normal())).toBeUndefined();
  // Clipped, the true means go on below.
  const truth = Float64Array.from({ length: n }, () => 8 * normal());
  const clipped = truth.map((mean) => Math.max(-3, mean));
  expect(limitOf(clipped, (row) => truth[row]! - clipped[row]! + 3 * normal())).toBe('clipped');
});

it('is not reported for two gross errors, which make the others seem to avoid values below zero', () => {
  for (const gross of [(y: number) => 1000 * y, () => 999]) {
    const predicted = Float64Array.from({ length: 100 }, () => 50 + 8 * normal());
    const errors = predicted.map((mean, row) => (row < 2 ? gross(mean) - mean : 2 * normal()));
    expect(limitOf(predicted, (row) => errors[row]!)).toBeUndefined();
  }
  // With errors of that size everywhere there would be values below zero.
  const predicted = Float64Array.from({ length: 100 }, () => 50 + 8 * normal());
  expect(limitOf(predicted, (row) => Math.abs(predicted[row]! + 40 * normal()) - predicted[row]!)).toBe(
    'limited',
  );
});
