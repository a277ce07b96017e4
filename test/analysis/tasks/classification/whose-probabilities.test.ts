import { expect, it } from 'vitest';
import type { ClassificationSample } from '../../../../src/analysis/columns/sample/sample.ts';
import { analyzeClassification } from '../../../../src/analysis/tasks/classification/classification.ts';
import { exchangedClasses } from '../../../../src/analysis/tasks/classification/exchanged-classes.ts';
import { withoutZeros } from '../../../../src/analysis/tasks/classification/stored-zeros.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';

const classes = ['cat', 'dog', 'fox'];

function analyzed(sample: ClassificationSample) {
  const result = analyzeClassification(sample);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Labels drawn from the probabilities of three classes, row by row. */
function drawn(n: number, seed = 3) {
  const random = seededRandom(seed);
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(3 * n);
  for (let row = 0; row < n; row++) {
    const weights = classes.map(() => Math.exp(1.5 * random.normal()));
    const total = weights.reduce((a, b) => a + b);
    const p = weights.map((weight) => weight / total);
    probabilities.set(p, 3 * row);
    const u = random.uniform();
    labels[row] = u < p[0]! ? 0 : u < p[0]! + p[1]! ? 1 : 2;
  }
  return { labels, probabilities };
}

/** Column k holds what was column order[k]. */
const inOrder = (probabilities: Float64Array, order: readonly number[]) =>
  probabilities.map((_, i) => probabilities[i - (i % 3) + order[i % 3]!]!);

it('says which class each column belongs to if two or all of them are exchanged', () => {
  const { labels, probabilities } = drawn(500);
  const right = analyzed({ labels, probabilities, classes });
  expect(right.classification.exchanged).toBeUndefined();
  for (const order of [
    [1, 0, 2],
    [1, 2, 0],
  ]) {
    const wrong = analyzed({ labels, probabilities: inOrder(probabilities, order), classes });
    const { exchanged } = wrong.classification;
    expect(exchanged!.logLoss).toBeCloseTo(right.classification.logLoss!, 12);
    const moved = order.flatMap((from, k) => (from === k ? [] : [[classes[from], classes[k]]]));
    expect(exchanged!.columns.map(({ className, column }) => [className, column]).sort()).toEqual(
      moved.sort(),
    );
    expect(wrong.recommendation.headline).toMatch(/check the columns first/);
    expect(wrong.recommendation.strength).toBe('leaning');
    expect(wrong.recommendation.caveats.map(({ advice }) => advice).join()).not.toMatch(/temperature/);
  }
});

it('recognizes the probability of the other of two classes', () => {
  const random = seededRandom(5);
  const p = Float64Array.from({ length: 300 }, () => random.uniform());
  const labels = Int32Array.from(p, (one) => (random.uniform() < one ? 0 : 1));
  const probabilities = Float64Array.from({ length: 600 }, (_, i) => (i % 2 ? p[i >> 1]! : 1 - p[i >> 1]!));
  expect(exchangedClasses({ n: 300, classes: 2, labels, probabilities }, Math.log(2))?.order).toEqual([1, 0]);
});

it('advises no temperature if the probabilities are uninformative about the labels', () => {
  const { probabilities } = drawn(500);
  const { labels } = drawn(500, 4);
  const { recommendation, checks } = analyzed({ labels, probabilities, classes });
  expect(recommendation.headline).toMatch(/they say almost nothing about the labels/);
  expect(recommendation.caveats.map(({ advice }) => advice).join()).not.toMatch(/temperature|Platt/);
  expect(checks.find(({ id }) => id === 'bias')!.state).toBe('warning');
});

/** Shares of five votes, each right with the probability of its row. */
function votes(n: number): ClassificationSample {
  const random = seededRandom(9);
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(2 * n);
  for (let row = 0; row < n; row++) {
    const p = 1 / (1 + Math.exp(-2 * random.normal()));
    labels[row] = random.uniform() < p ? 1 : 0;
    let found = 0;
    for (let vote = 0; vote < 5; vote++) if (random.uniform() < p) found++;
    probabilities.set([1 - found / 5, found / 5], 2 * row);
  }
  return { labels, probabilities, classes: ['no', 'yes'] };
}

it('does not take zero of five votes for certainty, or its surprises for wrong labels', () => {
  const { recommendation, classification } = analyzed(votes(400));
  expect(classification.infiniteLosses).toBeGreaterThan(5);
  expect(recommendation.caveats.map(({ id }) => id)).not.toContain('label-noise');
  expect(classification.calibrationSlope).toBeGreaterThan(0.4);
  expect(recommendation.caveats.find(({ id }) => id === 'infinite-loss')!.advice).toMatch(/votes/);
  expect(recommendation.headline).toMatch(/keep the probabilities off 0 first/);
});

it('replaces 0 by half of the smallest probability, and leaves confident predictions unchanged', () => {
  const scored = (probabilities: number[]) => ({
    n: 2,
    classes: 2,
    labels: Int32Array.of(0, 1),
    probabilities: Float64Array.from(probabilities),
  });
  expect([...withoutZeros(scored([0, 1, 0.2, 0.8])).probabilities]).toEqual([0.1 / 1.1, 1 / 1.1, 0.2, 0.8]);
  const sure = scored([0, 1, 1, 0]);
  expect(withoutZeros(sure)).toBe(sure);
});

it('finds no wrong labels if none would show', () => {
  // Between 0.2 and 0.8 labels at random look like a flatter line, which a steeper middle imitates.
  const random = seededRandom(2);
  const n = 250;
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(2 * n);
  for (let row = 0; row < n; row++) {
    const p = 0.2 + 0.6 * random.uniform();
    labels[row] = random.uniform() < (p < 0.4 ? 0.35 : p < 0.6 ? p : 0.65) ? 1 : 0;
    probabilities.set([1 - p, p], 2 * row);
  }
  const { recommendation, classification } = analyzed({ labels, probabilities, classes: ['no', 'yes'] });
  expect(classification.noise!.visible).toBe(1);
  expect(recommendation.caveats.map(({ id }) => id)).not.toContain('label-noise');
});
