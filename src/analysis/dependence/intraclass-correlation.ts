import { fisherTail } from '../../numerics/tails.ts';

/**
 * How alike the values of one group are: the share of the variance that lies between groups, from a one-way analysis
 * of variance, ICC(1) = (MSB − MSW)/(MSB + (n₀ − 1) MSW) with n₀ = (N − Σn²/N)/(G − 1) (Donner 1986, International
 * Statistical Review 54:67), as R's `ICC::ICCbare`. Its F test holds for a normal distribution.
 *
 * @param codes group of each value, from 0 to `count` − 1
 */
export function intraclassCorrelation(
  values: Float64Array,
  codes: Int32Array,
  count: number,
): { correlation: number; pValue: number; groupSize: number } {
  const n = values.length;
  const sizes = new Float64Array(count);
  const sums = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < n; i++) {
    sizes[codes[i]!]!++;
    sums[codes[i]!]! += values[i]!;
    total += values[i]!;
  }
  const mean = total / n;
  let between = 0;
  let sumOfSquares = 0;
  let squaredSizes = 0;
  for (let group = 0; group < count; group++) {
    between += sizes[group]! * (sums[group]! / sizes[group]! - mean) ** 2;
    squaredSizes += sizes[group]! ** 2;
  }
  for (let i = 0; i < n; i++) sumOfSquares += (values[i]! - mean) ** 2;
  const betweenMean = between / (count - 1);
  const withinMean = (sumOfSquares - between) / (n - count);
  const groupSize = (n - squaredSizes / n) / (count - 1);
  return {
    correlation: (betweenMean - withinMean) / (betweenMean + (groupSize - 1) * withinMean),
    pValue: fisherTail(betweenMean / withinMean, count - 1, n - count),
    groupSize,
  };
}
