import { standardNormalCdf } from '../../../distributions/symmetric/normal.ts';
import { compensatedSum } from '../../../numerics/sum.ts';

/** An excess or deficit of variance relative to Poisson counts below this p-value … */
export const significant = 0.01;
/** … and if Poisson intervals would be off by at least a quarter in either direction. */
export const underDispersed = 0.8;
export const overDispersed = 1.5;

/** Observed counts with their predicted means, all of which are above zero. */
export interface Counts {
  n: number;
  observed: Float64Array;
  predicted: Float64Array;
}

export interface OneSided {
  statistic: number;
  pValue: number;
}

/**
 * Pearson's dispersion φ = Σ (y − μ)²/μ / (n − p): 1 for a Poisson distribution, above 1 if the counts vary more. `parameters`
 * p is 0 for predictions that were not fitted to these counts.
 */
export const pearsonDispersion = ({ n, observed, predicted }: Counts, parameters = 0): number =>
  compensatedSum(n, (i) => (observed[i]! - predicted[i]!) ** 2 / predicted[i]!) / (n - parameters);

/**
 * Dean's score test for overdispersion: z = Σ [(y − μ)² − y] / √(2 Σ μ²), standard normal for Poisson counts; the
 * p-value is for an excess. Dean (1992), J. Amer. Statist. Assoc. 87:451 (P_B).
 */
export function deanScore({ n, observed, predicted }: Counts): OneSided {
  const excess = compensatedSum(n, (i) => (observed[i]! - predicted[i]!) ** 2 - observed[i]!);
  const squares = compensatedSum(n, (i) => predicted[i]! ** 2);
  const statistic = excess / Math.sqrt(2 * squares);
  return { statistic, pValue: standardNormalCdf(-statistic) };
}

export interface QuadraticDispersion extends OneSided {
  /** In variance = μ + α μ². */
  alpha: number;
  standardError: number;
}

/**
 * Cameron and Trivedi's regression of ((y − μ)² − y)/μ on μ without intercept: the slope estimates α in variance = μ +
 * α μ², and its t against a sandwich standard error (HC3) is standard normal for Poisson counts; the p-value is for an
 * excess. The response varies more where the mean is large, so that the usual standard error is too small for an
 * interval for α. Cameron & Trivedi (1990), J. Econometrics 46:347; MacKinnon & White (1985), J. Econometrics 29:305.
 */
export function cameronTrivedi({ n, observed, predicted }: Counts): QuadraticDispersion {
  const response = (i: number) => ((observed[i]! - predicted[i]!) ** 2 - observed[i]!) / predicted[i]!;
  const squares = compensatedSum(n, (i) => predicted[i]! ** 2);
  const alpha = compensatedSum(n, (i) => response(i) * predicted[i]!) / squares;
  const scores = compensatedSum(n, (i) => {
    const leverage = predicted[i]! ** 2 / squares;
    return (((response(i) - alpha * predicted[i]!) * predicted[i]!) / (1 - leverage)) ** 2;
  });
  const standardError = Math.sqrt(scores) / squares;
  const statistic = alpha / standardError;
  return { alpha, standardError, statistic, pValue: standardNormalCdf(-statistic) };
}
