import { incompleteBeta, incompleteBetaInverse } from '../../numerics/special/incomplete-beta.ts';
import table from './local-levels.json' with { type: 'json' };

/*
 * Simultaneous bands for quantile plots by equal local levels: each order statistic has the same probability of leaving
 * its own band, so that tails and center are treated alike (Aldor-Noiman, Brown, Buja, Rolke & Stine 2013, The American
 * Statistician 67:249–260; Weine, McPeek & Abney 2023, Journal of Statistical Software 106(10)).
 */

/** Probability that all points of a plot lie in the band simultaneously. */
export const bandCoverage = table.coverage;

/**
 * The level of each order statistic's own band at which all of them lie in theirs simultaneously in 95% of the samples
 * from the distribution, with its parameters estimated from the sample by maximum likelihood. Simulated
 * (tools/tables/local-levels.ts) at `quantileRanks`, for 8 to 10⁶ values; interpolated linearly in ln n.
 */
export function localLevel(distribution: 'normal' | 'laplace', n: number): number {
  // The level for the Laplace distribution depends on parity while n is small:
  // the median of an odd sample is one of its values.
  const nodes = table.sizes
    .map((size, i) => ({ x: Math.log(size), y: Math.log(table[distribution][i]!), size }))
    .filter(({ size }) => size > 201 || size % 2 === n % 2);
  const next = nodes.findIndex(({ size }) => size >= n);
  if (next === 0) return Math.exp(nodes[0]!.y);
  if (next < 0) return Math.exp(nodes.at(-1)!.y);
  const [a, b] = [nodes[next - 1]!, nodes[next]!];
  return Math.exp(a.y + ((Math.log(n) - a.x) / (b.x - a.x)) * (b.y - a.y));
}

/** The probabilities between which order statistic `rank` of n lies with probability 1 − `level`, with equal tails. */
export function orderStatisticBounds(rank: number, n: number, level: number): [number, number] {
  return [
    incompleteBetaInverse(level / 2, rank, n + 1 - rank),
    1 - incompleteBetaInverse(level / 2, n + 1 - rank, rank),
  ];
}

/**
 * Two-sided p-value of the position of order statistic `rank` of n: U_(i) ~ Beta(i, n + 1 − i).
 * @param below F(x), and `above` 1 − F(x); both are passed so that neither tail loses precision
 */
export function orderStatisticPValue(rank: number, n: number, below: number, above: number): number {
  // The smaller tail is nearly always on the side of the mean where x is.
  const tail =
    below * (n + 1) < rank
      ? incompleteBeta(below, rank, n + 1 - rank)
      : incompleteBeta(above, n + 1 - rank, rank);
  return 2 * Math.min(tail, 1 - tail);
}
