import type { Levels } from './levels.ts';

/** A level’s mean, how precise it is, and how many degrees of freedom tell that. */
export interface LevelMean {
  rows: number;
  mean: number;
  /** Of the mean. */
  variance: number;
  degreesOfFreedom: number;
  /** Mean of the squares. */
  meanSquare: number;
}

/** Rows that hang together, as codes from 0 to `count` − 1. */
export interface LevelClusters {
  codes: Int32Array;
  count: number;
}

/** Mean and variance of the mean at each level: of independent rows, or of clusters (as cluster-robust errors have it). */
export function levelMeans(
  values: Float64Array,
  { codes, names }: Pick<Levels, 'codes' | 'names'>,
  clusters: LevelClusters | undefined,
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
  const variances = clusters
    ? clusterVariances(values, codes, means, rows, clusters)
    : means.map((mean, level) => {
        const n = rows[level]!;
        const variance = Math.max(0, squares[level]! / n - mean * mean) / (n - 1);
        return { variance, degreesOfFreedom: n - 1 };
      });
  return means.map((mean, level) => ({
    rows: rows[level]!,
    mean,
    meanSquare: squares[level]! / rows[level]!,
    ...variances[level]!,
  }));
}

function clusterVariances(
  values: Float64Array,
  codes: Int32Array,
  means: readonly number[],
  rows: Float64Array,
  clusters: LevelClusters,
): Pick<LevelMean, 'variance' | 'degreesOfFreedom'>[] {
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
