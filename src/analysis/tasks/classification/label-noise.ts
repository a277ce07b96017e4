import { standardNormalCdf } from '../../../distributions/symmetric/normal.ts';
import { minimum, root } from '../../../numerics/optimum.ts';
import { compensatedSum } from '../../../numerics/sum.ts';
import { poissonTail } from '../../../numerics/tails.ts';
import { shortfall } from '../../checks/visible-effect.ts';
import type { ScoredLabels } from './scores.ts';
import { leastProbability } from './scoring.ts';

/** A true class with a lower probability than this is a surprise. */
const surprising = 0.01;

export interface Surprises {
  observed: number;
  expected: number;
  pValue: number;
}

/**
 * Rows whose true class had a probability below 1%, against the number that the probabilities predict, Σ Σ_k p_k [p_k <
 * 0.01]; with the Poisson p-value of an excess. An excess is a sign of wrong labels or of overconfident probabilities;
 * `labelNoise` distinguishes the two.
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
  /** Share ε of labels drawn at random. */
  share: number;
  /** p-value of the likelihood ratio against ε = 0, a boundary value: half of a chi-square tail. */
  pValue: number;
  /** The smallest share that would be detected in 95 of 100 such samples. */
  visible: number;
  /** Share of the rows whose true class, by the probabilities themselves, is not the most probable one. */
  expectedErrors: number;
}

/** This many evenly spaced rows show wrong labels as well as all would. */
const rowsExamined = 20_000;
/** This many are enough to compute what all rows would show. */
const rowsToPlan = 2000;
const mostNoise = 0.9;
const mostSlope = 5;
/** √ of the critical likelihood ratio: 1%, one-sided. */
const significant = 2.326;
/** A share shows only through wrong labels: it takes about this many. */
const wrongLabelsToSee = 8;

/**
 * Whether labels are wrong, whatever the calibration. The likelihood of (1 − ε) p_k^b e^{a_k}/Σ + ε/K, maximized over
 * the noise ε and the slope b, against ε = 0 with its own slope; the intercepts a are those of the recalibration.
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
  // The likelihood increases with ε at 0 only if labels are less probable than ε alone would make them.
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
 * The smallest ε whose likelihood ratio is large enough in 95 of 100 samples: its mean is 2 Σ KL(p, q) for labels with
 * probabilities p = (1 − ε) q + ε/K, minus the part that a different slope also explains, by the correlation of the
 * scores.
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
    // Few labels carry most of the evidence: without them the ratio stays small.
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
