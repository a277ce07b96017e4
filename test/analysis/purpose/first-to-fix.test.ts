import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import { seededRandom } from '../../../src/numerics/random.ts';

function headlineOf(observed: Float64Array, predicted: Float64Array): string {
  const residuals = observed.map((value, row) => value - predicted[row]!);
  const analyzed = analyzeSample({ residuals, observed, predicted });
  if (!analyzed.ok) throw new Error(analyzed.problem.message);
  return analyzed.value.report.recommendation.headline;
}

const { normal, uniform } = seededRandom(21);
const truth = Float64Array.from({ length: 400 }, () => 5 + 8 * normal());

it('is the clipping of predictions rather than the trend that it causes', () => {
  const observed = truth.map((mean) => mean + 3 * normal());
  const clipped = truth.map((mean) => Math.max(0, mean));
  expect(headlineOf(observed, clipped)).toMatch(/^First undo the clipping/);
  expect(headlineOf(observed, truth)).not.toMatch(/^First/);
});

it('is a leak that leaves half of the errors exactly zero rather than the trend of the others', () => {
  const leaked = truth.map((value) => (uniform() < 0.5 ? value : value + 6 * normal()));
  expect(headlineOf(truth, leaked)).toMatch(/^First find out why \d\d% of the errors are exactly zero/);
});
