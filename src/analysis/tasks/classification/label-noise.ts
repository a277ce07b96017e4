import { standardNormalCdf } from '../../../distributions/symmetric/normal.ts';
import { minimum, root } from '../../../numerics/optimum.ts';
import { compensatedSum } from '../../../numerics/sum.ts';
import { poissonTail } from '../../../numerics/tails.ts';
import { shortfall } from '../../checks/visible-effect.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** A true class with less probability than this is a surprise. */
const surprising = 0.01;

export interface Surprises {
  observed: number;
  expected: number;
  pValue: number;
}

/**
 * Rows whose true class was given under 1%, against the number that the probabilities expect there, Σ Σ_k p_k
 * [p_k < 0.01]; p-value of an excess by the Poisson distribution. An excess is the mark of wrong labels or of
 * probabilities that are overconfident; `labelNoise` tells the two apart.
 */
export function surprises({ n, classes, labels, probabilities }: ScoredLabels): Surprises {
  let observed = 0;
  for (let row = 0; row < n; row++) {
    if (probabilities[row * classes + labels[row]!]! < surprising) observed++;
  }
  const expected = compensatedSum(n * classes, (i) =>
    probabilities[i]! < surprising ? probabilities[i]! : 0,
  );
  return { observed, expected, pValue: poissonTail(observed, expected) };
}

export interface LabelNoise {
  /** Share ε of labels that are drawn at random. */
  share: number;
  /** Of the likelihood ratio against ε = 0, which is at the edge: half of a chi-squared's tail. */
  pValue: number;
  /** The smallest share that would be found in 95 of 100 such samples. */
  visible: number;
  /** Share of the rows that the probabilities themselves expect to be of another class than the likeliest. */
  expectedErrors: number;
}

/** So many rows, evenly spaced, tell of wrong labels as well as all. */
const rowsExamined = 20_000;
/** As many tell what all of them would show. */
const rowsToPlan = 2000;
const mostNoise = 0.9;
const mostSlope = 5;
/** √ of the likelihood ratio that is found: 1% one-sided. */
const significant = 2.326;
/** A share is seen only by labels that are wrong: it takes about so many. */
const wrongLabelsToSee = 8;

/**
 * Are labels wrong, whatever the calibration? The likelihood of (1 − ε) p_k^b e^{a_k}/Σ + ε/K, maximized over the noise
 * ε and the slope b, against ε = 0 with a slope of its own; the intercepts a are those of the recalibration.
 *
 * @param intercepts added to the logits of the classes
 * @example
 * const probabilities = Float64Array.of(0.9, 0.1, 0.2, 0.8);
 * const scored = { n: 2, classes: 2, labels: Int32Array.of(0, 1), probabilities };
 * labelNoise(scored, [0, 0]).share; // 0
 */
export function labelNoise(scored: ScoredLabels, intercepts: readonly number[]): LabelNoise {
  const examined = evenlySpaced(scored);
  const { n, classes, labels } = examined;
  const logs = examined.probabilities.map((p) => Math.log(Math.max(leastProbability, p)));
  const q = new Float64Array(n);
  const ofTruth = (slope: number): Float64Array => {
    for (let row = 0; row < n; row++)
      q[row] = truthUnder(logs, row * classes, classes, labels[row]!, slope, intercepts);
    return q;
  };
  const loss = (slope: number, noise: number): number => {
    const p = ofTruth(slope);
    return -compensatedSum(n, (row) =>
      Math.log((1 - noise) * Math.max(leastProbability, p[row]!) + noise / classes),
    );
  };
  const clean = minimum((slope) => loss(slope, 0), 0, mostSlope, 1e-5);
  // The likelihood rises with ε at 0 only where labels are rarer than ε allows.
  const p = ofTruth(clean);
  const rise = compensatedSum(n, (row) => 1 / (classes * Math.max(leastProbability, p[row]!)) - 1);
  const common = {
    visible: smallestVisible(examined, logs, clean, intercepts),
    expectedErrors: expectedErrors(examined),
  };
  if (rise <= 0) return { share: 0, pValue: 1, ...common };
  const best = (noise: number) => {
    const slope = minimum((at) => loss(at, noise), 0.5 * clean, mostSlope, 1e-3);
    return { slope, value: loss(slope, noise) };
  };
  const share = minimum((noise) => best(noise).value, 0, mostNoise, 1e-3);
  const ratio = Math.max(0, 2 * (loss(clean, 0) - best(share).value));
  return { share, pValue: standardNormalCdf(-Math.sqrt(ratio)), ...common };
}

/** Probability of the true class. */
function truthUnder(
  logs: Float64Array,
  from: number,
  classes: number,
  truth: number,
  slope: number,
  intercepts: readonly number[],
): number {
  const reference = slope * logs[from + truth]! + intercepts[truth]!;
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += Math.exp(slope * logs[from + k]! + intercepts[k]! - reference);
  return 1 / sum;
}

/**
 * The smallest ε whose likelihood ratio is large enough in 95 of 100 samples: its mean is 2 Σ KL(p, q) for labels of
 * probabilities p = (1 − ε) q + ε/K, less the part that another slope explains too, by the correlation of the scores.
 */
function smallestVisible(
  { n, classes }: ScoredLabels,
  logs: Float64Array,
  slope: number,
  intercepts: readonly number[],
): number {
  const stride = Math.ceil(n / rowsToPlan);
  const q: number[] = [];
  const bend: number[] = [];
  for (let row = 0; row < n; row += stride) {
    const from = q.length;
    let mean = 0;
    for (let k = 0; k < classes; k++) {
      q.push(Math.max(leastProbability, truthUnder(logs, row * classes, classes, k, slope, intercepts)));
      mean += q[from + k]! * logs[row * classes + k]!;
    }
    for (let k = 0; k < classes; k++) bend.push(logs[row * classes + k]! - mean);
  }
  const excess = (logNoise: number): number => {
    const noise = Math.exp(logNoise);
    let [divergence, squares, ofNoise, ofSlope, ofBoth] = [0, 0, 0, 0, 0];
    for (let i = 0; i < q.length; i++) {
      const p = (1 - noise) * q[i]! + noise / classes;
      const rise = 1 / classes - q[i]!;
      const turn = (1 - noise) * q[i]! * bend[i]!;
      const evidence = Math.log(p / q[i]!);
      divergence += p * evidence;
      squares += p * evidence ** 2;
      ofNoise += rise ** 2 / p;
      ofSlope += turn ** 2 / p;
      ofBoth += (rise * turn) / p;
    }
    const shared = ofNoise * ofSlope > 0 ? ofBoth ** 2 / (ofNoise * ofSlope) : 0;
    const own = 1 - Math.min(1, shared);
    // Few labels carry most of the evidence: where they are lacking, the ratio stays small.
    return (
      2 * stride * divergence * own - 2 * shortfall * Math.sqrt(stride * squares * own) - significant ** 2
    );
  };
  const [least, most] = [Math.log(1e-6), Math.log(0.999)];
  const byLikelihood =
    excess(most) < 0 ? 1 : excess(least) > 0 ? 0 : Math.exp(root(excess, least, most, 1e-3));
  return Math.min(1, Math.max(byLikelihood, wrongLabelsToSee / n));
}

const expectedErrors = ({ n, classes, probabilities }: ScoredLabels): number =>
  compensatedSum(n, (row) => {
    let likeliest = 0;
    for (let k = 0; k < classes; k++) likeliest = Math.max(likeliest, probabilities[row * classes + k]!);
    return 1 - likeliest;
  }) / n;

function evenlySpaced(scored: ScoredLabels): ScoredLabels {
  const { n, classes, labels, probabilities } = scored;
  const stride = Math.ceil(n / rowsExamined);
  if (stride === 1) return scored;
  const rows = Math.floor(n / stride);
  return {
    n: rows,
    classes,
    labels: Int32Array.from({ length: rows }, (_, i) => labels[i * stride]!),
    probabilities: Float64Array.from(
      { length: rows * classes },
      (_, i) => probabilities[Math.floor(i / classes) * stride * classes + (i % classes)]!,
    ),
  };
}
