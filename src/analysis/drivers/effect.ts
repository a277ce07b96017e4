import { fisherTail, studentTwoTails } from '../../numerics/tails.ts';
import { correlationOf, type LevelMean } from './level-means.ts';

/**
 * Whether means differ between levels: Welch's F (1951, Biometrika 38:330), which is valid for unequal variances, as in
 * R's `oneway.test`; for ordered levels also a slope over them, which detects a steady trend with fewer rows. The
 * p-value is then twice the smaller of the two.
 *
 * @param ordered how many of the first levels are ordered
 */
export function effectOfLevels(
  levels: readonly LevelMean[],
  ordered: number,
): { share: number; pValue: number } {
  const usable = levels.filter(isUsable);
  if (usable.length < 2) return { share: 0, pValue: 1 };
  const overall = welchTest(usable).pValue;
  const line = levels.slice(0, ordered);
  const isLine = line.length > 2 && line.every((level) => usable.includes(level));
  const pValue = isLine ? Math.min(1, 2 * Math.min(overall, slopeTest(line))) : overall;
  return { share: shareBetween(levels, usable), pValue };
}

/** Whether a level’s mean can be compared: its precision is known. */
export const isUsable = ({ variance, degreesOfFreedom }: LevelMean): boolean =>
  variance > 0 && degreesOfFreedom > 1;

/**
 * Whether the levels can be compared at all: levels that are whole groups of
 * similar rows cannot be separated from the groups.
 */
export const areComparable = (levels: readonly LevelMean[]): boolean => levels.filter(isUsable).length >= 2;

export function welchTest(levels: readonly LevelMean[]): { statistic: number; pValue: number } {
  const weights = levels.map(({ variance }) => 1 / variance);
  const weight = weights.reduce((a, b) => a + b);
  const center = levels.reduce((sum, { mean }, i) => sum + weights[i]! * mean, 0) / weight;
  const basis = [weights.map((own) => Math.sqrt(own / weight))];
  return departure(levels, { fitted: levels.map(() => center), basis });
}

/** Means predicted by a model without the effect in question, fitted with inverse variances as weights. */
export interface FittedMeans {
  fitted: number[];
  /** Orthonormal basis of the model space, for means in units of their standard errors. */
  basis: number[][];
}

/** How much each fitted mean follows its own observed mean. */
export const leveragesOf = ({ fitted, basis }: FittedMeans): number[] =>
  fitted.map((_, i) => basis.reduce((sum, vector) => sum + vector[i]! ** 2, 0));

/**
 * Whether means depart from fitted ones by more than their own variances explain: Johansen's statistic (1980,
 * Biometrika 67:85), which is Welch's if the model is a common mean. Correlated means depart in fewer directions, and
 * farther in some of them: Box's approximation (1954, Annals of Mathematical Statistics 25:290) gives the number of
 * directions and the scale.
 */
export function departure(
  levels: readonly LevelMean[],
  model: FittedMeans,
): { statistic: number; pValue: number } {
  const { fitted, basis } = model;
  const leverages = leveragesOf(model);
  const free = levels.length - basis.length;
  let sum = 0;
  let unequal = 0;
  levels.forEach(({ mean, variance, degreesOfFreedom }, i) => {
    sum += (mean - fitted[i]!) ** 2 / variance;
    unequal += (1 - leverages[i]!) ** 2 / degreesOfFreedom;
  });
  const { directions, size } = freeDirections(levels, basis);
  const statistic = sum / size / (free + 2 * unequal - (6 * unequal) / (free + 2));
  return { statistic, pValue: fisherTail(statistic, directions, (free * (free + 2)) / (3 * unequal)) };
}

/**
 * The effective number of independent directions in which the means vary about
 * the model, and the mean variance per direction.
 */
function freeDirections(
  levels: readonly LevelMean[],
  basis: readonly number[][],
): { directions: number; size: number } {
  const free = levels.length - basis.length;
  if (!levels[0]?.correlations) return { directions: free, size: 1 };
  const left = levels.map((one) => {
    const row = levels.map((other) => correlationOf(one, other));
    return outside(row, basis);
  });
  // Projected on both sides: rows, then columns.
  const both = levels.map((_, j) =>
    outside(
      left.map((row) => row[j]!),
      basis,
    ),
  );
  const trace = both.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = both.reduce((sum, row) => row.reduce((all, value) => all + value * value, sum), 0);
  return { directions: trace ** 2 / squares, size: trace / free };
}

/** The component of a vector orthogonal to an orthonormal basis. */
function outside(vector: readonly number[], basis: readonly number[][]): number[] {
  const shares = basis.map((one) => one.reduce((sum, value, i) => sum + value * vector[i]!, 0));
  return vector.map((value, i) => basis.reduce((rest, one, k) => rest - shares[k]! * one[i]!, value));
}

function slopeTest(levels: readonly LevelMean[]): number {
  const { slope, variance, degreesOfFreedom } = slopeOfLevels(levels);
  return studentTwoTails(slope / Math.sqrt(variance), degreesOfFreedom);
}

/**
 * The contrast of the means with the levels’ positions, with a separate
 * variance per level; Satterthwaite’s degrees of freedom.
 */
export function slopeOfLevels(levels: readonly LevelMean[]): {
  slope: number;
  variance: number;
  degreesOfFreedom: number;
} {
  const middle = (levels.length - 1) / 2;
  let slope = 0;
  let variance = 0;
  let parts = 0;
  let spread = 0;
  levels.forEach((level, i) => {
    slope += (i - middle) * level.mean;
    const deviation = (i - middle) * Math.sqrt(level.variance);
    levels.forEach((other, k) => {
      variance += deviation * (k - middle) * Math.sqrt(other.variance) * correlationOf(level, other);
    });
    parts += deviation ** 2;
    spread += deviation ** 4 / level.degreesOfFreedom;
  });
  return { slope, variance, degreesOfFreedom: parts ** 2 / spread };
}

/** ω²: the proportion of the variance between the levels, corrected for chance, with the levels’ own variances. */
function shareBetween(levels: readonly LevelMean[], usable: readonly LevelMean[]): number {
  const n = levels.reduce((sum, { rows }) => sum + rows, 0);
  const grand = levels.reduce((sum, { rows, mean }) => sum + rows * mean, 0) / n;
  const total = levels.reduce((sum, { rows, meanSquare }) => sum + rows * meanSquare, 0) / n - grand * grand;
  const between = usable.reduce(
    (sum, { rows, mean, variance }) => sum + (rows / n) * ((mean - grand) ** 2 - (1 - rows / n) * variance),
    0,
  );
  return total > 0 ? Math.min(1, Math.max(0, between / total)) : 0;
}

/**
 * The ratio of the largest mean to the smallest, each shrunk toward the overall mean according to its uncertainty
 * (empirical Bayes on the logarithms): near 1 if nothing differs, however many levels there are.
 */
export function ratioOfLevels(levels: readonly LevelMean[]): number {
  const usable = levels.filter(({ mean, variance }) => mean > 0 && variance >= 0);
  if (usable.length < 2) return 1;
  const logs = usable.map(({ mean }) => Math.log(mean));
  const errors = usable.map(({ mean, variance }) => variance / mean ** 2);
  const center = logs.reduce((a, b) => a + b) / logs.length;
  const seen = logs.reduce((sum, log) => sum + (log - center) ** 2, 0) / (logs.length - 1);
  const real = Math.max(0, seen - errors.reduce((a, b) => a + b) / errors.length);
  if (real === 0) return 1;
  const drawn = logs.map((log, i) => (log - center) * (real / (real + errors[i]!)));
  return Math.exp(Math.max(...drawn) - Math.min(...drawn));
}
