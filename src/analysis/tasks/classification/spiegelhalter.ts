import { compensatedSum } from '../../../numerics/sum.ts';
import { normalTwoTails } from '../../../numerics/tails.ts';
import type { ScoredLabels } from './scores.ts';

export interface CalibrationTest {
  statistic: number;
  pValue: number;
}

/**
 * Spiegelhalter's z: the Brier score minus its expectation if the labels were drawn from the probabilities, divided by
 * its standard deviation in that case. Standard normal for calibrated probabilities; positive if they are
 * overconfident. For two classes z = Σ (y − p)(1 − 2p) / √Σ (1 − 2p)² p(1 − p); for more, with q = Σ p_k², z = Σ (q −
 * p_truth) / √Σ (Σ p_k³ − q²), which is the same for two. Spiegelhalter (1986), Statistics in Medicine 5:421.
 */
export function spiegelhalter({ n, classes, labels, probabilities }: ScoredLabels): CalibrationTest {
  const squares = (row: number): number => {
    let sum = 0;
    for (let i = row * classes; i < (row + 1) * classes; i++) sum += probabilities[i]! * probabilities[i]!;
    return sum;
  };
  const cubes = (row: number): number => {
    let sum = 0;
    for (let i = row * classes; i < (row + 1) * classes; i++)
      sum += probabilities[i]! * probabilities[i]! * probabilities[i]!;
    return sum;
  };
  const excess = compensatedSum(n, (row) => squares(row) - probabilities[row * classes + labels[row]!]!);
  const variance = compensatedSum(n, (row) => cubes(row) - squares(row) ** 2);
  const statistic = excess / Math.sqrt(variance);
  return { statistic, pValue: normalTwoTails(statistic) };
}

/** Spiegelhalter's z for one class against the rest. */
export function spiegelhalterOfClass(
  { n, classes, labels, probabilities }: ScoredLabels,
  classIndex: number,
): CalibrationTest {
  const p = (row: number) => probabilities[row * classes + classIndex]!;
  const excess = compensatedSum(
    n,
    (row) => ((labels[row] === classIndex ? 1 : 0) - p(row)) * (1 - 2 * p(row)),
  );
  const variance = compensatedSum(n, (row) => (1 - 2 * p(row)) ** 2 * p(row) * (1 - p(row)));
  const statistic = excess / Math.sqrt(variance);
  return { statistic, pValue: normalTwoTails(statistic) };
}
