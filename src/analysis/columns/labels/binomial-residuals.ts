import type { ColumnSketch } from '../column-sketch.ts';

/** Residuals of a label y with probability p (McCullagh & Nelder 1989, Generalized Linear Models, section 2.4). */
const kinds: readonly ((y: number, p: number) => number)[] = [
  (y, p) => y - p,
  (y, p) => (y - p) / Math.sqrt(p * (1 - p)),
  (y, p) => (y === 1 ? Math.sqrt(-2 * Math.log(p)) : -Math.sqrt(-2 * Math.log(1 - p))),
  (y, p) => (y - p) / (p * (1 - p)),
];

const ofLogit = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Whether a column of errors is computed from a label 0 or 1 and a fitted probability or logit: residuals of a logistic
 * regression (raw, Pearson, deviance or working), which R's `glm` saves with a fitted value that is a logit.
 */
export function areOfLabel(error: ColumnSketch, label: ColumnSketch, score: ColumnSketch): boolean {
  const isProbability = score.min >= 0 && score.max <= 1;
  const scales = isProbability ? [(value: number) => value, ofLogit] : [ofLogit];
  return scales.some((probability) => kinds.some((kind) => isAs(error, label, score, probability, kind)));
}

function isAs(
  error: ColumnSketch,
  label: ColumnSketch,
  score: ColumnSketch,
  probability: (score: number) => number,
  kind: (y: number, p: number) => number,
): boolean {
  let rows = 0;
  for (let row = 0; row < error.numbers.length; row++) {
    const [e, y] = [error.numbers[row]!, label.numbers[row]!];
    const expected = kind(y, probability(score.numbers[row]!));
    // If a probability is rounded to 0 or 1, the residual is undetermined.
    if (!Number.isFinite(e + expected)) continue;
    if (Math.abs(e - expected) > rounding * Math.max(1, Math.abs(expected))) return false;
    rows++;
  }
  return rows >= fewestRows;
}

/** Files have at least two digits. */
const rounding = 0.02;
const fewestRows = 5;
