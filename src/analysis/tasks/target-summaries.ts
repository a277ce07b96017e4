/** Figures of a report on counts. */
export interface CountsSummary {
  /** Pearson's dispersion: 1 for a Poisson distribution. */
  dispersion: number;
  dean: { statistic: number; pValue: number };
  /** Cameron & Trivedi's regression test for a variance mu + alpha mu². */
  cameronTrivedi: { alpha: number; standardError: number; statistic: number; pValue: number };
  /** Zeros seen, and expected under Poisson and under the negative binomial fitted to the dispersion. */
  zeros: {
    observed: number;
    expected: number;
    expectedNegativeBinomial: number;
    statistic: number;
    pValue: number;
  };
}

/** Figures of a report on positive amounts. */
export interface PositiveSummary {
  /** k in variance ∝ mean^k. */
  variancePower: number;
  interval: [number, number];
  /** Rows whose observed value is exactly zero. */
  zeros: number;
  /** Of observed / predicted; only where no observed value is zero. */
  gammaLogLikelihood?: number;
  lognormalLogLikelihood?: number;
}
