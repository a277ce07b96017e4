/** Parameters of a loss that are not estimated with the mean: α of the negative binomial, p of Tweedie. */
type Parameters = Readonly<Record<string, number>>;

/**
 * The mathematics of a loss that estimates a mean as the likelihood of an exponential dispersion model (Jørgensen 1997,
 * The Theory of Dispersion Models). Variance and deviance determine each other: dD/dμ = −2 (y − μ)/V(μ).
 */
export interface DispersionModel {
  /** The variance at a mean, up to a factor. */
  variance(mean: number, parameters?: Parameters): number;
  /** Twice the difference between the best possible log-likelihood of one row and that at the mean. */
  deviance(y: number, mean: number, parameters?: Parameters): number;
}

/** y ln(y/μ), which tends to 0 with y. */
export const logRatio = (y: number, mean: number): number => (y > 0 ? y * Math.log(y / mean) : 0);
