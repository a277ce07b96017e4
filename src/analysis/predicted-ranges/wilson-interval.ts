import { standardNormalQuantile } from '../../distributions/symmetric/normal.ts';

/**
 * The confidence interval for a proportion that keeps its level in small samples and near 0 and 1: Wilson (1927),
 * Journal of the American Statistical Association 22:209.
 *
 * @param confidence the probability that it contains the true proportion
 * @example wilsonInterval(9, 10) // from 0.5958 to 0.9821
 */
export function wilsonInterval(count: number, rows: number, confidence = 0.95): [number, number] {
  if (rows === 0) return [0, 1];
  const z = standardNormalQuantile((1 + confidence) / 2);
  const share = count / rows;
  const shrink = 1 + z ** 2 / rows;
  const center = (share + z ** 2 / (2 * rows)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / rows + z ** 2 / (4 * rows ** 2));
  return [Math.max(0, center - reach), Math.min(1, center + reach)];
}
