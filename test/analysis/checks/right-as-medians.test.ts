import { expect, it } from 'vitest';
import { analyzeSample } from '../../../src/analysis/index.ts';
import type { Report } from '../../../src/analysis/report.ts';
import { seededRandom } from '../../../src/numerics/random.ts';
import { gammaDraw } from '../../simulated.ts';

const files = 40;

/**
 * Reports on amounts of a gamma distribution of shape 2 whose predictions are means that are too close together, or 0.839
 * of the means, which is the median.
 */
function reports(predicts: 'means' | 'medians'): Report[] {
  const random = seededRandom(12);
  return Array.from({ length: files }, () => {
    const mean = Float64Array.from({ length: 100 }, () => 20 + 60 * random.uniform());
    const observed = mean.map((mu) => mu * gammaDraw(2, random));
    const predicted = mean.map((mu) => (predicts === 'means' ? 50 + 0.5 * (mu - 50) : 0.839 * mu));
    const analyzed = analyzeSample({
      observed,
      predicted,
      residuals: observed.map((y, row) => y - predicted[row]!),
    });
    if (!analyzed.ok) throw new Error(analyzed.problem.message);
    return analyzed.value.report;
  });
}

const saysMedians = ({ recommendation }: Report): boolean =>
  recommendation.caveats.some(({ facts }) => facts !== undefined && 'asMedians' in facts);

it('predictions that are right on average are not called medians, though few rows do not exclude it', () => {
  expect(reports('means').filter(saysMedians).length).toBeLessThanOrEqual(0.1 * files);
});

it('predictions of medians are', () => {
  const biased = reports('medians').filter(({ recommendation }) =>
    recommendation.caveats.some(({ id }) => id === 'biased' || id === 'trend'),
  );
  expect(biased.length).toBeGreaterThan(5);
  expect(biased.filter(saysMedians).length).toBeGreaterThan(0.7 * biased.length);
});
