import type { ClassificationSample } from '../../../src/analysis/columns/sample/sample.ts';
import type { Random } from '../../../src/numerics/random.ts';
import { logistic } from './draws.ts';
import type { Situation } from './situation.ts';

interface Distortion {
  classes?: number;
  /** The standard deviation of the true logits. */
  spread?: number;
  /** Added to the logits of the first class, both the true and the stated ones. */
  offset?: number;
  /** Computes the model's logits from the true ones. */
  distort?: (logits: Float64Array) => Float64Array;
  /** Added to the true logits of the first class only, since its share has changed after training. */
  shift?: number;
  /** The share of labels drawn at random. */
  noise?: number;
}

/** Labels drawn from softmax probabilities, which are distorted afterwards if `distort` is given. */
export function labels(
  n: number,
  random: Random,
  { classes = 4, spread = 1.5, distort = (z) => z, shift = 0, noise = 0, offset = 0 }: Distortion,
): ClassificationSample {
  const truth = new Int32Array(n);
  const probabilities = new Float64Array(n * classes);
  for (let row = 0; row < n; row++) {
    const logits = Float64Array.from({ length: classes }, () => spread * random.normal());
    logits[0]! += offset;
    probabilities.set(softmax(distort(logits)), row * classes);
    logits[0]! += shift;
    truth[row] =
      random.uniform() < noise ? Math.floor(classes * random.uniform()) : drawn(softmax(logits), random);
  }
  const names = Array.from({ length: classes }, (_, k) => `class ${'abcdefgh'[k]}`);
  return { labels: truth, probabilities, classes: names };
}

function softmax(logits: Float64Array): Float64Array {
  const highest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - highest));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

function drawn(shares: ArrayLike<number>, random: Random): number {
  let left = random.uniform();
  for (let k = 0; k < shares.length - 1; k++) {
    left -= shares[k]!;
    if (left < 0) return k;
  }
  return shares.length - 1;
}

/** Ordinal grades from a cumulative logit model, numbered from `first` on. */
function grades(n: number, random: Random, first: number): ClassificationSample {
  const cuts = [-2, -0.7, 0.7, 2];
  const truth = new Int32Array(n);
  const probabilities = new Float64Array(5 * n);
  for (let row = 0; row < n; row++) {
    const center = 2 * random.normal();
    const below = cuts.map((cut) => logistic(cut - center));
    const shares = [...below, 1].map((share, k) => share - (below[k - 1] ?? 0));
    probabilities.set(shares, 5 * row);
    truth[row] = drawn(shares, random);
  }
  return { labels: truth, probabilities, classes: cuts.concat(0).map((_, k) => String(first + k)) };
}

const scaled = (factor: number) => (z: Float64Array) => z.map((value) => factor * value);

const of = (
  name: string,
  distortion: Distortion,
  caveats?: Situation['caveats'],
  open?: string,
): Situation => ({
  name,
  tasks: ['classification'],
  losses: distortion.classes === 2 ? ['binary-cross-entropy'] : ['cross-entropy'],
  ...(caveats && { caveats }),
  ...(open && { open }),
  draw: (n, random) => labels(n, random, distortion),
});

const ordered = (first: number): Situation => ({
  name: `grades ${first} to ${first + 4}`,
  tasks: ['classification'],
  losses: ['cross-entropy'],
  caveats: ['ordered-classes'],
  draw: (n, random) => grades(n, random, first),
});

const trainedOn = (share: number) => (z: Float64Array) =>
  softmax(z).map((p) => Math.log((1 - share) * p + share / z.length));

/** Labels and probabilities: calibration, label shift, label noise, grades. */
export const classSituations: Situation[] = [
  of('4 classes, calibrated', {}),
  of('2 classes, calibrated', { classes: 2 }),
  of('4 classes, overconfident (logits doubled)', { distort: scaled(2) }, ['miscalibrated']),
  of('4 classes, underconfident (logits halved)', { distort: scaled(0.5) }, ['miscalibrated']),
  of('4 classes, odds of one class ×4', { shift: Math.log(4) }, ['miscalibrated']),
  of('2 classes, odds ×3', { classes: 2, shift: Math.log(3) }, ['miscalibrated']),
  of('30% of the labels at random, clean model', { noise: 0.3, spread: 2.5 }, ['label-noise']),
  of('5% of the labels at random, sharp model', { noise: 0.05, spread: 6 }, ['label-noise']),
  of(
    '30% of the labels at random, model trained on them',
    { noise: 0.3, spread: 2.5, distort: trainedOn(0.3) },
    ['label-noise'],
    'the probabilities are right about the labels as they are',
  ),
  of('2 classes, 1 in 1000, calibrated', {
    classes: 2,
    spread: 1,
    distort: (z) => z,
    offset: Math.log(1000),
  }),
  ordered(1),
  ordered(0),
];
