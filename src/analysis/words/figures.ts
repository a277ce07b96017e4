import type { Report, SampleSummary } from '../report.ts';
import { percent, wholeNumber } from './format.ts';

/** A figure and what it is called. */
export type Figure = [name: string, value: number | string];

const known = (figures: readonly (readonly [string, number | string | null | undefined])[]): Figure[] =>
  figures.filter((figure): figure is Figure => figure[1] !== undefined && figure[1] !== null);

/** A center that differs from zero only by the rounding of a computer is zero. */
const besides = ({ standardDeviation = 0 }: SampleSummary, center?: number): number | undefined =>
  center !== undefined && Math.abs(center) < 1e-9 * standardDeviation ? 0 : center;

/** How large the model's errors are, in reading order. */
export const metricFigures = ({ metrics, sample }: Report): Figure[] =>
  known([
    ['MAE', metrics?.mae],
    ['RMSE', metrics?.rmse],
    ['Median absolute error', metrics?.medianAbsoluteError],
    ['Mean error (observed − predicted)', besides(sample, metrics?.bias)],
    ['R²', metrics?.r2],
  ]);

/** The few of them that stand beside the answer, by their short names. */
export const mainMetrics = ({ metrics, sample }: Report): Figure[] =>
  known([
    ['RMSE', metrics?.rmse],
    ['MAE', metrics?.mae],
    ['Bias', besides(sample, metrics?.bias)],
    ['R²', metrics?.r2],
  ]);

/** What describes the sample, in reading order. */
export const sampleFigures = ({ sample, comparison }: Report): Figure[] =>
  known([
    ['Rows', wholeNumber(sample.n)],
    ['Missing', sample.missing || undefined],
    ['Not finite', sample.nonFinite || undefined],
    ['Mean', besides(sample, sample.mean)],
    ['Median', besides(sample, sample.median)],
    ['Standard deviation', sample.standardDeviation],
    ['Mean absolute deviation from the median', sample.meanAbsoluteDeviation],
    ['Distinct values', sample.distinct],
    ['Rounding step', sample.roundingStep],
    ['Log-likelihood, normal', comparison?.normal.logLikelihood],
    ['Log-likelihood, Laplace', comparison?.laplace.logLikelihood],
  ]);

/** What describes the answer to a task other than regression, in reading order. */
export function taskFigures({ classification, counts, positive }: Report): Figure[] {
  return known([
    ['Classes', classification?.classes],
    ['Accuracy', classification && percent(classification.accuracy)],
    ['Log loss', classification?.logLoss],
    ['Log loss of the base rates', classification?.baseRateLogLoss],
    ['Brier score', classification?.brier],
    ['Brier score of the base rates', classification?.baseRateBrier],
    ['Calibration error', classification?.calibrationError],
    [
      'Calibration error of calibrated probabilities, 95th percentile',
      classification?.calibrationErrorReference,
    ],
    ['Calibration slope', classification?.calibrationSlope],
    ['Calibration intercept', classification?.calibrationIntercept],
    ['Spiegelhalter’s z', classification?.spiegelhalter?.statistic],
    ['Spiegelhalter’s p-value', classification?.spiegelhalter?.pValue],
    ['Hosmer–Lemeshow statistic', classification?.hosmerLemeshow?.statistic],
    ['Hosmer–Lemeshow p-value', classification?.hosmerLemeshow?.pValue],
    ['Rows that gave the truth probability 0', classification?.infiniteLosses],
    ['Dispersion (1 for Poisson)', counts?.dispersion],
    ['Dean’s statistic', counts?.dean.statistic],
    ['Dean’s p-value', counts?.dean.pValue],
    ['Alpha in variance = mean + alpha mean²', counts?.cameronTrivedi.alpha],
    ['Cameron & Trivedi’s statistic', counts?.cameronTrivedi.statistic],
    ['Cameron & Trivedi’s p-value', counts?.cameronTrivedi.pValue],
    ['Zeros observed', counts?.zeros.observed],
    ['Zeros expected from a Poisson distribution', counts?.zeros.expected],
    ['Zeros expected from a negative binomial distribution', counts?.zeros.expectedNegativeBinomial],
    ['Power p in variance ∝ mean^p', positive?.variancePower],
    ['… 95% interval, lower end', positive?.interval[0]],
    ['… 95% interval, upper end', positive?.interval[1]],
    ['Exact zeros', positive?.zeros],
    ['Log-likelihood, Gamma', positive?.gammaLogLikelihood],
    ['Log-likelihood, lognormal', positive?.lognormalLogLikelihood],
  ]);
}
