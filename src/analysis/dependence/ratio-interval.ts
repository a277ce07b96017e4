/** Two means with the variances and the covariance of their estimates. */
export interface TwoMeans {
  numerator: number;
  denominator: number;
  numeratorVariance: number;
  denominatorVariance: number;
  covariance: number;
}

/**
 * The interval for a ratio of two means: the ratios θ for which (numerator − θ · denominator)² ≤ t² · its variance. It
 * contains 1 exactly if the paired test of equal means at the same level does not reject. Undefined if the denominator
 * itself may be 0, so that every ratio is possible. Fieller (1954), Journal of the Royal Statistical Society B 16:175.
 *
 * @param quantile of Student's t at the level of the interval
 */
export function ratioInterval(
  { numerator, denominator, numeratorVariance, denominatorVariance, covariance }: TwoMeans,
  quantile: number,
): [number, number] | undefined {
  const squared = quantile * quantile;
  const a = denominator ** 2 - squared * denominatorVariance;
  const b = numerator * denominator - squared * covariance;
  const c = numerator ** 2 - squared * numeratorVariance;
  const discriminant = b * b - a * c;
  if (!(a > 0) || !(discriminant >= 0)) return undefined;
  const root = Math.sqrt(discriminant);
  return [(b - root) / a, (b + root) / a];
}
