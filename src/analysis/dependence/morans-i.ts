import { normalTwoTails } from '../../numerics/tails.ts';

/** How alike the values of neighbors are. */
export interface MoransI {
  /** About 0 if neighbors are no more alike than other values, near 1 if they are equal. */
  statistic: number;
  /** −1/(n − 1): its expectation if place has no influence. */
  expected: number;
  standardError: number;
  pValue: number;
}

/**
 * Moran's I (1950, Biometrika 37:17) with equal weights on each row's nearest neighbors that sum to 1, its standard
 * error if values are assigned to places at random (Cliff & Ord 1981, Spatial Processes, 2.3), and a two-sided normal
 * p-value, as in R's `ape::Moran.I`.
 *
 * @param neighbors positions of the neighbors, the same number for each value
 */
export function moransI(values: Float64Array, neighbors: readonly Int32Array[]): MoransI | undefined {
  const n = values.length;
  const k = neighbors[0]?.length ?? 0;
  if (n < 4 || k === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [products, squares, fourths] = [0, 0, 0];
  const incoming = new Float64Array(n);
  const mutual = neighbors.map((own, i) => own.filter((j) => neighbors[j]!.includes(i)).length);
  for (let i = 0; i < n; i++) {
    const deviation = values[i]! - mean;
    squares += deviation ** 2;
    fourths += deviation ** 4;
    for (const j of neighbors[i]!) {
      products += (deviation * (values[j]! - mean)) / k;
      incoming[j]! += 1 / k;
    }
  }
  if (!(squares > 0)) return undefined;
  // Sums of (w_ij + w_ji)² over pairs, and of (w_i. + w_.i)² over rows; all weights sum to n.
  const s1 = mutual.reduce((sum, both) => sum + (both * 2 + (k - both)) / k ** 2, 0);
  const s2 = incoming.reduce((sum, into) => sum + (1 + into) ** 2, 0);
  const kurtosis = fourths / n / (squares / n) ** 2;
  const expected = -1 / (n - 1);
  const variance =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * n * n) -
      kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * n * n)) /
      ((n - 1) * (n - 2) * (n - 3) * n * n) -
    expected ** 2;
  const statistic = products / squares;
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    statistic,
    expected,
    standardError,
    pValue: normalTwoTails((statistic - expected) / standardError),
  };
}
