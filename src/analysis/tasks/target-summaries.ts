/** Statistics of a report on counts. */
export interface CountsSummary {
  /** Pearson's dispersion: 1 for a Poisson distribution. */
  dispersion: number;
  dean: { statistic: number; pValue: number };
  /** Cameron & Trivedi's regression test for a variance mu + alpha mu². */
  cameronTrivedi: { alpha: number; standardError: number; statistic: number; pValue: number };
  /** Zeros observed, and expected under Poisson and under the negative binomial fitted to the dispersion. */
  zeros: {
    observed: number;
    expected: number;
    expectedNegativeBinomial: number;
    statistic: number;
    pValue: number;
  };
}

/** Statistics of a report on positive amounts. */
export interface PositiveSummary {
  /** k in variance ∝ mean^k. */
  variancePower: number;
  interval: [number, number];
  /** Number of rows whose observed value is exactly zero. */
  zeros: number;
  /** For observed / predicted; only if no observed value is zero. */
  gammaLogLikelihood?: number;
  lognormalLogLikelihood?: number;
}
