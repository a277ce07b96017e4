import { describe, expect, it } from 'vitest';
import { asymmetryOf, isSkewed, mayBeSkewed } from '../../src/choice/asymmetry.ts';
import { decide } from '../../src/choice/decide.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

/** Normal errors, the first of them moved. */
const withOutliers = (n: number, outliers: readonly number[], seed: number) => {
  const { normal } = seededRandom(seed);
  return prepareResiduals(Float64Array.from({ length: n }, (_, i) => normal() + (outliers[i] ?? 0)));
};
const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('a few outliers on one side', () => {
  const samples = seeds.map((seed) => withOutliers(300, [15, 15, 15, 15], seed));

  it('leave it open whether the errors are skewed', () => {
    expect(samples.filter((sample) => mayBeSkewed(asymmetryOf(sample))).length).toBeGreaterThan(36);
  });

  it('weaken a robust loss, which would miss the mean', () => {
    const strong = samples
      .map((sample) => decide(sample))
      .filter(({ recommendation: { strength, loss } }) => strength === 'strong' && loss !== 'l2');
    expect(strong.length).toBeLessThanOrEqual(2);
  });

  it('rarely do so if they are on both sides', () => {
    const both = seeds.map((seed) => withOutliers(300, [15, -15, 15, -15], seed));
    expect(both.filter((sample) => isSkewed(asymmetryOf(sample))).length).toBeLessThanOrEqual(2);
    expect(both.filter((sample) => mayBeSkewed(asymmetryOf(sample))).length).toBeLessThan(12);
  });
});

it('is rarely found or left open for normal errors', () => {
  const normal = seeds.map((seed) => asymmetryOf(withOutliers(400, [], seed)));
  expect(normal.filter(isSkewed).length).toBeLessThanOrEqual(2);
  expect(normal.filter(mayBeSkewed).length).toBeLessThan(8);
});
