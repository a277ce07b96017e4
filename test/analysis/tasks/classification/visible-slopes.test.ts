import { expect, it } from 'vitest';
import { analyzeSample } from '../../../../src/analysis/index.ts';
import { visibleSlopes } from '../../../../src/analysis/tasks/classification/visible-slopes.ts';
import { standardNormalQuantile } from '../../../../src/distributions/symmetric/normal.ts';
import fitted from '../../../reference/fitted-labels.json' with { type: 'json' };
import reference from '../../../reference/visible-slopes.json' with { type: 'json' };

/** Probabilities whose logits are quantiles of a normal distribution. */
function scored({ n, mean, deviation }: { n: number; mean: number; deviation: number }) {
  const probabilities = new Float64Array(2 * n);
  for (let row = 0; row < n; row++) {
    const logit = mean + deviation * standardNormalQuantile((row + 0.5) / n);
    probabilities[2 * row] = 1 / (1 + Math.exp(logit));
    probabilities[2 * row + 1] = 1 / (1 + Math.exp(-logit));
  }
  return { n, classes: 2, labels: Int32Array.from({ length: n }, (_, row) => row % 2), probabilities };
}

it.each(Object.entries(reference.cases))('agree with R’s information and divergence: %s', (_, expected) => {
  const { below, above } = visibleSlopes(scored(expected));
  // Of more rows than 2048 as many are looked at.
  const digits = expected.n > 2048 ? 1.5 : 5;
  expect(below! / expected.below).toBeCloseTo(1, digits);
  expect(above! / expected.above).toBeCloseTo(1, digits);
  // And R's logistic regressions of simulated labels find them so often.
  for (const found of [expected.foundBelow, expected.foundAbove]) {
    expect(found).toBeGreaterThan(0.91);
    expect(found).toBeLessThan(0.99);
  }
});

it.each(Object.entries(reference.several))('agree for more classes: %s', (_, expected) => {
  const { n, classes, deviation } = expected;
  const probabilities = new Float64Array(n * classes);
  for (let row = 0; row < n; row++) {
    const terms = Array.from({ length: classes }, (_, j) => {
      const place = (row * 7 ** j) % n;
      return j === 0 ? 1 : Math.exp(deviation * standardNormalQuantile((place + 0.5) / n) - j / 2);
    });
    const sum = terms.reduce((a, b) => a + b);
    terms.forEach((term, k) => {
      probabilities[row * classes + k] = term / sum;
    });
  }
  // Enough rows of every class for an intercept.
  const labels = Int32Array.from({ length: n }, (_, row) => row % classes);
  const { below, above } = visibleSlopes({ n, classes, labels, probabilities });
  // As far as R’s optimizer goes.
  expect(below! / expected.below).toBeCloseTo(1, 3);
  expect(above! / expected.above).toBeCloseTo(1, 3);
  for (const found of [expected.foundBelow, expected.foundAbove]) {
    expect(found).toBeGreaterThan(0.91);
    expect(found).toBeLessThan(0.99);
  }
});

it('for a tree’s leaves, include steep slopes, whose own standard errors are large', () => {
  const { leaves } = reference;
  const stated = leaves.probability.flatMap((p, leaf) => Array<number>(leaves.rows[leaf]!).fill(p));
  const { below, above } = visibleSlopes({
    n: stated.length,
    classes: 2,
    labels: Int32Array.from(stated, (_, row) => row % 2),
    probabilities: Float64Array.from(stated.flatMap((p) => [1 - p, p])),
  });
  expect(below! / leaves.below).toBeCloseTo(1, 5);
  expect(above! / leaves.above).toBeCloseTo(1, 5);
  expect(Math.min(leaves.foundBelow, leaves.foundAbove)).toBeGreaterThan(0.95);
});

it('use as many rows as needed if there are many, and are absent if none would show', () => {
  const many = visibleSlopes(scored({ n: 40_000, mean: -3, deviation: 1 }));
  const few = visibleSlopes(scored({ n: 2000, mean: -3, deviation: 1 }));
  expect(many.above!).toBeGreaterThan(1.25);
  expect(many.above!).toBeLessThan(few.above!);
  expect(visibleSlopes(scored({ n: 8, mean: 0, deviation: 0.1 }))).toEqual({});
});

it('on rows that a logistic model was fitted to, calibration is not informative', () => {
  for (const digits of [undefined, 4]) {
    const probabilities = fitted.probabilities.map((p) => (digits ? Number(p.toFixed(digits)) : p));
    const made = analyzeSample({
      classes: ['no', 'yes'],
      labels: Int32Array.from(fitted.labels),
      probabilities: Float64Array.from(probabilities.flatMap((p) => [1 - p, p])),
    });
    if (!made.ok) throw new Error(made.problem.message);
    const { recommendation, checks } = made.value.report;
    expect(recommendation.caveats.some(({ id }) => id === 'in-sample')).toBe(true);
    expect(recommendation.strength).toBe('leaning');
    expect(checks.find(({ id }) => id === 'bias')).toMatchObject({ state: 'unknown' });
  }
  const heldOut = analyzeSample({
    classes: ['no', 'yes'],
    labels: Int32Array.from(fitted.labels.slice(1)),
    probabilities: Float64Array.from(fitted.probabilities.slice(1).flatMap((p) => [1 - p, p])),
  });
  expect(heldOut.ok && heldOut.value.report.recommendation.caveats.map(({ id }) => id)).not.toContain(
    'in-sample',
  );
});
