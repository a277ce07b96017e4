/** Complete rows of a classifier's output, the basis of all classification statistics. */
export interface ScoredLabels {
  n: number;
  /** Number of classes k. */
  classes: number;
  /** Index of the true class, row by row. */
  labels: Int32Array;
  /** n × k probabilities, row by row; every row sums to one. */
  probabilities: Float64Array;
}

/** How the scores were interpreted. */
export type ScoreKind = 'probabilities' | 'percentages' | 'logits';

export interface RecognizedScores extends ScoredLabels {
  kind: ScoreKind;
  /** Number of rows without a label or without usable scores. */
  missing: number;
  /** Number of rows whose probabilities summed to more than 0.1% off one and were normalized. */
  rescaled: number;
}

/**
 * Keeps the complete rows and converts the scores to probabilities. A score outside [0, 1] means that they are not
 * probabilities: they are percentages if none is negative and rows sum to 100, otherwise logits, converted by the
 * softmax (which is the sigmoid for the pair (0, z), and the identity for log-probabilities). Probabilities that do not
 * sum to one are normalized.
 *
 * @param labels index of the true class, −1 if missing
 * @param scores n × k, row by row
 */
export function recognizeScores(labels: Int32Array, scores: Float64Array, classes: number): RecognizedScores {
  const kind = kindOf(scores, classes);
  const rows = labels.length;
  const remaining = new Int32Array(rows);
  const probabilities = new Float64Array(rows * classes);
  let n = 0;
  let rescaled = 0;
  for (let row = 0; row < rows; row++) {
    if (labels[row]! < 0) continue;
    const from = row * classes;
    const to = n * classes;
    const sum = kind === 'logits' ? exponentials(scores, from, probabilities, to, classes) : 0;
    let total = sum;
    if (kind !== 'logits') {
      for (let k = 0; k < classes; k++) {
        probabilities[to + k] = scores[from + k]!;
        total += scores[from + k]!;
      }
    }
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) continue;
    for (let k = 0; k < classes; k++) probabilities[to + k]! /= total;
    if (kind === 'probabilities' && Math.abs(total - 1) > 1e-3) rescaled++;
    remaining[n++] = labels[row]!;
  }
  return {
    n,
    classes,
    labels: remaining.subarray(0, n),
    probabilities: probabilities.subarray(0, n * classes),
    kind,
    missing: rows - n,
    rescaled,
  };
}

/** Writes e^(z − max z) and returns their sum; NaN if a score is missing. */
function exponentials(
  scores: Float64Array,
  from: number,
  target: Float64Array,
  to: number,
  classes: number,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < classes; k++) highest = Math.max(highest, scores[from + k]!);
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    target[to + k] = Math.exp(scores[from + k]! - highest);
    sum += target[to + k]!;
  }
  return sum;
}

function kindOf(scores: Float64Array, classes: number): ScoreKind {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! < lowest) lowest = scores[i]!;
    if (scores[i]! > highest) highest = scores[i]!;
  }
  const rounding = 1e-6;
  if (lowest >= -rounding && highest <= 1 + rounding) return 'probabilities';
  if (lowest < -rounding || highest > 100 + rounding) return 'logits';
  return rowsSumTo(100, scores, classes) ? 'percentages' : 'logits';
}

function rowsSumTo(target: number, scores: Float64Array, classes: number): boolean {
  for (let from = 0; from < scores.length; from += classes) {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += scores[from + k]!;
    if (Math.abs(sum - target) > 0.01 * target) return false;
  }
  return true;
}
