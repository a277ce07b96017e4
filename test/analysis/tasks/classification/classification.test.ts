import { describe, expect, it } from 'vitest';
import { looksOrdered } from '../../../../src/analysis/columns/names/ordered-classes.ts';
import type { ClassificationSample } from '../../../../src/analysis/columns/sample/sample.ts';
import { analyzeClassification } from '../../../../src/analysis/tasks/classification/classification.ts';
import { seededRandom } from '../../../../src/numerics/random.ts';
import { labels } from '../../../../tools/validate/situations/classes.ts';
import reference from '../../../reference/classification.json' with { type: 'json' };

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Labels drawn from known logits, whose probabilities are then told with a distortion, some labels flipped. */
function simulated(
  n: number,
  { spread = 2, shift = -1, distort = (z: number) => z, flipped = 0, seed = 1 } = {},
): Required<Pick<ClassificationSample, 'labels' | 'probabilities' | 'classes'>> {
  const random = seededRandom(seed);
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(2 * n);
  for (let row = 0; row < n; row++) {
    const logit = spread * random.normal() + shift;
    const truth = random.uniform() < sigmoid(logit) ? 1 : 0;
    labels[row] = random.uniform() < flipped ? 1 - truth : truth;
    probabilities[2 * row + 1] = sigmoid(distort(logit));
    probabilities[2 * row] = 1 - probabilities[2 * row + 1]!;
  }
  return { labels, probabilities, classes: ['no', 'yes'] };
}

/** Five grades that a latent number falls into, as a cumulative logit model gives them. */
function grades(classes: string[]): ClassificationSample {
  const random = seededRandom(4);
  const n = 400;
  const labels = new Int32Array(n);
  const probabilities = new Float64Array(5 * n);
  for (let row = 0; row < n; row++) {
    const center = 2 * random.normal();
    const below = [-2, -0.7, 0.7, 2].map((cut) => sigmoid(cut - center));
    const p = [...below, 1].map((share, k) => share - (below[k - 1] ?? 0));
    probabilities.set(p, 5 * row);
    let left = random.uniform();
    labels[row] = p.findIndex((share) => {
      left -= share;
      return left < 0;
    });
  }
  return { labels, probabilities, classes };
}

function analyzed(sample: ClassificationSample) {
  const result = analyzeClassification(sample);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const caveatsOf = (sample: ClassificationSample) =>
  analyzed(sample).recommendation.caveats.map(({ id }) => id);

describe('the recommendation for labels', () => {
  it('is binary cross-entropy for two classes, without reservation if all is well', () => {
    const { recommendation, checks } = analyzed(simulated(1000));
    expect(recommendation).toMatchObject({
      loss: 'binary-cross-entropy',
      basic: 'cross-entropy',
      distribution: 'bernoulli',
      strength: 'strong',
      caveats: [],
    });
    expect(recommendation.confidence, 'what a label can be is certain').toBeUndefined();
    expect(checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'data ok',
      'bias ok',
      'independence unknown',
    ]);
  });

  it('is cross-entropy for more classes', () => {
    const { labels, probabilities } = reference.multiclass.three;
    const { recommendation, classification } = analyzed({
      labels: Int32Array.from(labels),
      probabilities: Float64Array.from(probabilities.flat()),
      classes: ['ash', 'birch', 'cedar'],
    });
    expect(recommendation).toMatchObject({
      loss: 'cross-entropy',
      distribution: 'categorical',
      strength: 'strong',
    });
    expect(classification.classCalibration).toHaveLength(3);
    expect(classification.hosmerLemeshow).toBeUndefined();
  });

  it('needs no probabilities', () => {
    const { recommendation, classification, checks } = analyzed({
      labels: Int32Array.from([0, 0, 1, 1, 0, 1, 0, 1, 0, -1]),
      predictedLabels: Int32Array.from([0, 0, 1, 0, 0, 1, 0, 1, -1, 1]),
      classes: ['no', 'yes'],
    });
    expect(recommendation.loss).toBe('binary-cross-entropy');
    expect(classification).toMatchObject({ n: 8, missing: 2, accuracy: 7 / 8, scores: 'labels' });
    expect(classification.logLoss).toBeUndefined();
    expect(checks[1]!.state).toBe('unknown');
    expect(recommendation.withoutConfidence).toContain('without probabilities nothing else can be judged');
  });
});

describe('each caveat has a sample that raises it and one that does not', () => {
  it('miscalibrated: overconfident, with the temperature that corrects it', () => {
    const { recommendation, classification, checks } = analyzed(simulated(1000, { distort: (z) => 2 * z }));
    expect(recommendation.caveats.map(({ id }) => id)).toEqual(['miscalibrated']);
    expect(recommendation.caveats[0]!.text).toContain('overconfident');
    // What was found needs no word on what could have been.
    expect(checks.map(({ title, detail }) => `${title}: ${detail}`)).toContainEqual(
      expect.stringMatching(/^Probabilities overconfident: slope [\d.]+; calibration error [\d.]+$/),
    );
    expect(Math.abs(1 / classification.calibrationSlope! - 2)).toBeLessThan(0.3);
  });
  it('miscalibrated: underconfident, and shifted', () => {
    expect(analyzed(simulated(2000, { distort: (z) => z / 2 })).recommendation.caveats[0]!.text).toContain(
      'underconfident',
    );
    const shifted = analyzed(simulated(2000, { distort: (z) => z + 1 })).recommendation.caveats[0]!;
    expect(shifted.text).toMatch(
      /^The probabilities of “yes” are too high: \d+% on average, where \d+% of the rows are “yes”; calibration/,
    );
    const [stated, cameTrue] = shifted.text.match(/\d+(?=%)/g)!.map(Number) as [number, number];
    // E of sigmoid(2 z − 1) and of sigmoid(2 z) for z standard normal, by quadrature (R): 0.3523 and 0.5.
    expect(Math.abs(cameTrue - 35.2)).toBeLessThan(4);
    expect(Math.abs(stated - 50)).toBeLessThan(4);
    // The cause before the cure: with a slope of 1 it is the balance of the classes, and no temperature.
    expect(shifted.advice).toMatch(/^The usual cause is that the classes had other shares in training/);
    expect(shifted.advice).toContain('Platt scaling');
  });
  it('miscalibrated: confidence that is uninformative but right on average, so that no class has too much', () => {
    const { normal, uniform } = seededRandom(2);
    const n = 1000;
    const labels = Int32Array.from({ length: n }, () => (uniform() < 0.7 ? 1 : 0));
    const predictedLabels = labels.map((label) => (uniform() < 0.8 ? label : 1 - label));
    const confidence = Float64Array.from({ length: n }, () => 1 / (1 + Math.exp(-1.4 - 0.7 * normal())));
    const sample = { labels, predictedLabels, confidence, classes: ['no', 'yes'] };
    const { text } = analyzed(sample).recommendation.caveats[0]!;
    expect(text).toMatch(/^The probabilities do not say how often they come true: the labels follow/);
    const over = confidence.map((value) => Math.min(1, value + 0.12));
    expect(analyzed({ ...sample, confidence: over }).recommendation.caveats[0]!.text).not.toContain('“yes”');
  });
  it('miscalibrated, which explains surprising labels: the check of labels says so', () => {
    const doubled = (logits: Float64Array) => logits.map((z) => 2 * z);
    const { checks } = analyzed(labels(2000, seededRandom(3), { distort: doubled }));
    expect(checks[0]).toMatchObject({ title: 'Labels look clean', state: 'ok' });
    expect(checks[0]!.detail).toContain(' expect 6.7, which the miscalibration explains; ');
  });
  it('does not say that labels look clean when the answer leaves that open', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { recommendation, checks } = analyzed(simulated(400, { spread: 1 + (seed % 3), seed }));
      const isOpen = recommendation.reasons.some((reason) =>
        reason.includes('whether some labels are wrong'),
      );
      expect(checks[0]!.state === 'ok' && isOpen).toBe(false);
    }
  });
  it('label-noise: flipped labels, not overconfidence alone', () => {
    const noisy = analyzed(simulated(2000, { spread: 4, flipped: 0.05 }));
    expect(noisy.recommendation.caveats.map(({ id }) => id)).toContain('label-noise');
    expect(noisy.recommendation.strength).toBe('leaning');
    expect(caveatsOf(simulated(2000, { spread: 4, distort: (z) => 2 * z }))).not.toContain('label-noise');
  });
  it('imbalanced: below a tenth of the rows', () => {
    expect(caveatsOf(simulated(2000, { shift: -6 }))).toContain('imbalanced');
    expect(caveatsOf(simulated(2000, { shift: -1 }))).not.toContain('imbalanced');
  });
  it('infinite-loss: probability 0 for what came true', () => {
    const sample = simulated(1000, { distort: (z) => (z < -1 ? Number.NEGATIVE_INFINITY : z) });
    expect(caveatsOf(sample)).toContain('infinite-loss');
    expect(Number.isFinite(analyzed(sample).classification.logLoss!)).toBe(true);
  });
  it('ordered-classes: ratings, not codes', () => {
    const { labels, probabilities } = reference.multiclass.three;
    const sample = (classes: string[]) => ({
      labels: Int32Array.from(labels),
      probabilities: Float64Array.from(probabilities.flat()),
      classes,
    });
    // Probabilities that know no order: the names alone do not make one.
    expect(caveatsOf(sample(['high', 'low', 'medium']))).toEqual([]);
    expect(caveatsOf(sample(['0', '1', '2']))).toEqual([]);
    expect(caveatsOf(grades(['0', '1', '2', '3', '4']))).toEqual(['ordered-classes']);
    expect(caveatsOf(grades(['poor', 'fair', 'average', 'good', 'excellent']))).toEqual(['ordered-classes']);
    expect(caveatsOf(grades(['ash', 'birch', 'cedar', 'elm', 'fir']))).toEqual([]);
  });
  it('converted-scores: logits, with the same answer as their probabilities', () => {
    const sample = simulated(500);
    const logits = sample.probabilities.map((p, i) => (i % 2 === 0 ? 0 : Math.log(p / (1 - p))));
    expect(caveatsOf({ ...sample, probabilities: logits })).toEqual(['converted-scores']);
    const of = (probabilities: Float64Array) => analyzed({ ...sample, probabilities }).classification;
    expect(of(logits).logLoss).toBeCloseTo(of(sample.probabilities).logLoss!, 12);
    expect(of(logits).scores).toBe('logits');
  });
  it('converted-scores: rows that do not sum to one', () => {
    const sample = simulated(500);
    const doubled = sample.probabilities.map((p) => p * 0.7);
    expect(caveatsOf({ ...sample, probabilities: doubled })).toEqual(['converted-scores']);
  });
  it('missing, small-sample', () => {
    const sample = simulated(40);
    expect(caveatsOf(sample)).toContain('small-sample');
    expect(caveatsOf({ ...sample, labels: sample.labels.map((y, row) => (row % 3 ? y : -1)) })).toContain(
      'missing',
    );
    expect(caveatsOf(simulated(400))).toEqual([]);
  });
});

it('takes a confidence next to a predicted label for that label’s probability', () => {
  const { labels, probabilities, classes } = simulated(1000);
  const predictedLabels = labels.map((_, row) => (probabilities[2 * row + 1]! > 0.5 ? 1 : 0));
  const confidence = Float64Array.from(labels, (_, row) =>
    Math.max(probabilities[2 * row]!, probabilities[2 * row + 1]!),
  );
  const of = (sure: Float64Array) => analyzed({ labels, predictedLabels, confidence: sure, classes });
  const { classification, recommendation, checks } = of(confidence);
  expect(classification).toMatchObject({ scores: 'confidences' });
  expect(recommendation.caveats).toEqual([]);
  expect(checks[1]!.state).toBe('ok');
  expect(of(confidence.map((p) => 100 * p)).classification.calibrationError).toBeCloseTo(
    classification.calibrationError!,
    9,
  );
  const boasting = of(confidence.map((p) => p ** 0.25)).recommendation.caveats.map(({ id }) => id);
  expect(boasting).toContain('miscalibrated');
});

describe('what cannot be analyzed is a problem with a hint', () => {
  it('one class only', () => {
    const sample = simulated(100);
    const result = analyzeClassification({ ...sample, labels: sample.labels.fill(1) });
    expect(result).toMatchObject({ ok: false, problem: { code: 'one-class' } });
  });
  it('too few complete rows', () => {
    const sample = simulated(100);
    const probabilities = sample.probabilities.map((p, i) => (i < 190 ? Number.NaN : p));
    expect(analyzeClassification({ ...sample, probabilities })).toMatchObject({
      ok: false,
      problem: { code: 'too-few-rows', message: expect.stringContaining('5 complete rows (95 left out)') },
    });
  });
});

it('does not depend on the order of the rows', () => {
  const { labels, probabilities, classes } = simulated(600, { distort: (z) => Math.round(z) });
  const rows = Array.from(labels.keys()).reverse();
  const turned = analyzed({
    labels: Int32Array.from(rows, (row) => labels[row]!),
    probabilities: Float64Array.from(
      rows.flatMap((row) => [probabilities[2 * row]!, probabilities[2 * row + 1]!]),
    ),
    classes,
  }).classification;
  for (const [name, value] of Object.entries(analyzed({ labels, probabilities, classes }).classification)) {
    if (typeof value === 'number') expect(turned[name as 'logLoss'], name).toBeCloseTo(value, 9);
  }
});

it('contains only finite numbers', () => {
  JSON.stringify(analyzed(simulated(100, { distort: (z) => z * 1e6 })), (key, value) => {
    if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
    return value;
  });
});

it('recognizes an order', () => {
  expect(looksOrdered(['1', '2', '3', '4', '5'])).toBe(true);
  expect(looksOrdered(['Strongly agree', 'agree', 'NEUTRAL', 'disagree'])).toBe(true);
  expect(looksOrdered(['0', '1', '2'])).toBe(false);
  expect(looksOrdered(['cat', 'dog', 'eel'])).toBe(false);
  expect(looksOrdered(['low', 'high'])).toBe(false);
});
