import { orderOfValues } from './order.ts';

/**
 * How much more data a quasi-likelihood needs if its variance function is wrong. For a mean whose link g is linear, the
 * estimating equations Σ (y − μ)/W(μ) · ∂μ/∂β = 0 with working variance W have a slope (on g) whose variance is the
 * sandwich A⁻¹BA⁻¹, A = Σ D²/W · zzᵀ, B = Σ D²V/W² · zzᵀ, z = (1, g), D = dμ/dg; it is least for W = V. Wedderburn
 * (1974), Biometrika 61:439; Godambe & Heyde (1987), Int. Statist. Rev. 55:231.
 */

export type VarianceFunction = (mean: number) => number;

/** The scale on which effects are additive. */
export interface Link {
  of(mean: number): number;
  /** dμ/dg at that mean. */
  slope(mean: number): number;
}

export const logLink: Link = { of: Math.log, slope: (mean) => mean };
/** For means between 0 and `whole`. */
export const logitLinkOf = (whole: number): Link => ({
  of: (mean) => Math.log(mean / (whole - mean)),
  slope: (mean) => mean * (1 - mean / whole),
});
/** For means between 0 and 1. */
export const logitLink: Link = logitLinkOf(1);

/**
 * Variance of the slope under the variance function `working`, as a multiple of the least possible, if the variance is
 * `actual`. Constant factors in either do not matter. 1 if the means do not vary.
 *
 * @example
 * quasiVarianceRatio(predicted, () => 1, (mean) => mean ** 2); // what L2 costs if the errors are relative
 */
export function quasiVarianceRatio(
  means: Float64Array,
  working: VarianceFunction,
  actual: VarianceFunction,
  link: Link = logLink,
): number {
  const ratio = slopeVariance(means, working, actual, link) / slopeVariance(means, actual, actual, link);
  return Number.isFinite(ratio) ? Math.max(1, ratio) : 1;
}

function slopeVariance(
  means: Float64Array,
  working: VarianceFunction,
  actual: VarianceFunction,
  link: Link,
): number {
  const bread = [0, 0, 0];
  const filling = [0, 0, 0];
  const center = link.of(means[means.length >> 1]!);
  for (const mean of means) {
    const x = link.of(mean) - center;
    const a = link.slope(mean) ** 2 / working(mean);
    const b = (a * actual(mean)) / working(mean);
    [1, x, x * x].forEach((power, i) => {
      bread[i]! += a * power;
      filling[i]! += b * power;
    });
  }
  const [a0, a1, a2] = bread as [number, number, number];
  const [b0, b1, b2] = filling as [number, number, number];
  // Second row of A⁻¹ is (−a1, a0)/det.
  return (a1 * a1 * b0 - 2 * a0 * a1 * b1 + a0 * a0 * b2) / (a0 * a2 - a1 * a1) ** 2;
}

/** At most 1000 of the means, evenly spaced by rank: enough for a variance ratio. */
export function representativeMeans(means: Float64Array): Float64Array {
  const order = orderOfValues(means);
  const n = means.length;
  const count = Math.min(1000, n);
  return Float64Array.from({ length: count }, (_, i) => means[order[Math.floor(((i + 0.5) * n) / count)]!]!);
}
