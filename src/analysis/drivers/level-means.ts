import type { DependentRows } from './dependent-rows.ts';
import type { Levels } from './levels.ts';
import { serialCovariances } from './serial-correlation.ts';

/** A level’s mean with the variance of its estimate and the degrees of freedom of that variance. */
export interface LevelMean {
  rows: number;
  mean: number;
  /** Variance of the estimated mean. */
  variance: number;
  degreesOfFreedom: number;
  /** Mean of the squared values. */
  meanSquare: number;
  /**
   * Correlations of this mean with those of all levels, if neighbors are alike
   * across levels; otherwise means are independent.
   */
  correlations?: Float64Array;
  /** The level's position among all levels. */
  at: number;
}

/**
 * The mean at each level, and its variance: for independent rows; for clusters, as in cluster-robust standard errors;
 * or for ordered rows, with the equivalent number of independent rows (Bartlett 1946, JRSS Suppl. 8:27).
 */
export function levelMeans(
  values: Float64Array,
  { codes, names }: Pick<Levels, 'codes' | 'names'>,
  dependence?: DependentRows,
): LevelMean[] {
  const levels = names.length;
  const rows = new Float64Array(levels);
  const sums = new Float64Array(levels);
  const squares = new Float64Array(levels);
  for (let i = 0; i < values.length; i++) {
    const level = codes[i]!;
    if (level < 0) continue;
    const value = values[i]!;
    rows[level]!++;
    sums[level]! += value;
    squares[level]! += value * value;
  }
  const means = names.map((_, level) => sums[level]! / rows[level]!);
  const independent = means.map((mean, level) => {
    const n = rows[level]!;
    const variance = Math.max(0, squares[level]! / n - mean * mean) / (n - 1);
    return { variance, degreesOfFreedom: n - 1 };
  });
  const variances =
    dependence?.kind === 'clusters'
      ? clusterVariances(values, codes, means, rows, dependence)
      : dependence
        ? serialVariances(values, codes, means, independent, rows, dependence)
        : independent;
  return means.map((mean, level) => ({
    rows: rows[level]!,
    mean,
    meanSquare: squares[level]! / rows[level]!,
    at: level,
    ...variances[level]!,
  }));
}

type Precision = Pick<LevelMean, 'variance' | 'degreesOfFreedom' | 'correlations'>;

/** The correlation of neighbors is estimated over all levels together, the variance for each level. */
function serialVariances(
  values: Float64Array,
  codes: Int32Array,
  means: readonly number[],
  independent: readonly Precision[],
  rows: Float64Array,
  { codes: series, ofSizes = false }: Extract<DependentRows, { kind: 'series' }>,
): Precision[] {
  const levels = means.length;
  const deviations = independent.map(({ variance }, level) => Math.sqrt(variance * rows[level]!));
  const left = values.map((value, i) => {
    const level = codes[i]!;
    return level < 0 || !(deviations[level]! > 0) ? 0 : (value - means[level]!) / deviations[level]!;
  });
  const shared = serialCovariances(values, left, { codes, series, levels, ofSizes });
  const own = means.map((_, level) => shared[level * levels + level]!);
  return own.map((variance, level) => ({
    variance: deviations[level]! ** 2 * variance,
    degreesOfFreedom: 1 / variance - 1,
    correlations: Float64Array.from(
      own,
      (other, k) => shared[level * levels + k]! / Math.sqrt(variance * other),
    ),
  }));
}

export const correlationOf = (one: LevelMean, other: LevelMean): number =>
  one.correlations?.[other.at] ?? (one.at === other.at ? 1 : 0);

function clusterVariances(
  values: Float64Array,
  codes: Int32Array,
  means: readonly number[],
  rows: Float64Array,
  clusters: Extract<DependentRows, { kind: 'clusters' }>,
): Precision[] {
  const levels = means.length;
  const sums = new Float64Array(clusters.count * levels);
  const seen = new Uint8Array(clusters.count * levels);
  for (let i = 0; i < values.length; i++) {
    const level = codes[i]!;
    if (level < 0) continue;
    const at = clusters.codes[i]! * levels + level;
    sums[at]! += values[i]! - means[level]!;
    seen[at] = 1;
  }
  return means.map((_, level) => {
    let count = 0;
    let total = 0;
    for (let cluster = 0; cluster < clusters.count; cluster++) {
      const at = cluster * levels + level;
      if (seen[at] === 0) continue;
      count++;
      total += sums[at]! ** 2;
    }
    return {
      variance: count > 1 ? ((count / (count - 1)) * total) / rows[level]! ** 2 : Number.NaN,
      degreesOfFreedom: count - 1,
    };
  });
}
