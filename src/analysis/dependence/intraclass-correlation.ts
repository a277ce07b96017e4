import { fisherTail } from '../../numerics/tails.ts';

/** How alike the values within a group are. */
export interface IntraclassCorrelation {
  /** The number of values that have a group. */
  n: number;
  groups: number;
  /** The proportion of the variance between groups; below 0 if groups differ less than expected by chance. */
  correlation: number;
  /** Of the F test of no difference between groups. */
  pValue: number;
  /** Donner's n₀: the size of equal groups that would be as informative. */
  groupSize: number;
  /** The mean group size of a value: Σn²/N. */
  metSize: number;
}

/**
 * The proportion of the variance between groups, from a one-way analysis of variance, ICC(1) = (MSB − MSW)/(MSB + (n₀ −
 * 1) MSW) with n₀ = (N − Σn²/N)/(G − 1) (Donner 1986, International Statistical Review 54:67), as in R's
 * `ICC::ICCbare`. Its F test assumes a normal distribution. Undefined with fewer than two groups, with fewer than two
 * values more than groups, or if nothing varies.
 *
 * @param codes group of each value, below 0 if it has none
 * @example
 * intraclassCorrelation(Float64Array.of(1, 2, 5, 6), Int32Array.of(0, 0, 1, 1))?.groups; // 2
 */
export function intraclassCorrelation(
  values: Float64Array,
  codes: Int32Array,
): IntraclassCorrelation | undefined {
  const sizes = new Map<number, number>();
  const sums = new Map<number, number>();
  let n = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    sizes.set(code, (sizes.get(code) ?? 0) + 1);
    sums.set(code, (sums.get(code) ?? 0) + values[i]!);
    total += values[i]!;
    n++;
  }
  const groups = sizes.size;
  if (groups < 2 || n - groups < 2) return undefined;
  const mean = total / n;
  let between = 0;
  let squaredSizes = 0;
  for (const [code, size] of sizes) {
    between += size * (sums.get(code)! / size - mean) ** 2;
    squaredSizes += size ** 2;
  }
  let within = 0;
  for (let i = 0; i < values.length; i++) {
    const code = codes[i]!;
    if (code >= 0) within += (values[i]! - sums.get(code)! / sizes.get(code)!) ** 2;
  }
  const betweenMean = between / (groups - 1);
  const withinMean = within / (n - groups);
  const groupSize = (n - squaredSizes / n) / (groups - 1);
  const correlation = (betweenMean - withinMean) / (betweenMean + (groupSize - 1) * withinMean);
  if (!Number.isFinite(correlation)) return undefined;
  const pValue = fisherTail(betweenMean / withinMean, groups - 1, n - groups);
  return { n, groups, correlation, pValue, groupSize, metSize: squaredSizes / n };
}
