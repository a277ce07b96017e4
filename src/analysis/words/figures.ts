import type { Report, SampleSummary } from '../report.ts';
import { percent, wholeNumber } from './format.ts';

/** A named statistic. */
export type Figure = [name: string, value: number | string];

/** The statistics that have a value. */
export const known = (
  figures: readonly (readonly [string, number | string | null | undefined])[],
): Figure[] => figures.filter((figure): figure is Figure => figure[1] !== undefined && figure[1] !== null);

/** A center that differs from zero only by floating-point error counts as zero. */
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

/** The few shown beside the answer, by their short names. */
export const mainMetrics = ({ metrics, sample, classification }: Report): Figure[] =>
  known([
    ['Accuracy', classification && percent(classification.accuracy)],
    ['Log loss', classification?.logLoss],
    ['Brier score', classification?.brier],
    ['RMSE', metrics?.rmse],
    ['MAE', metrics?.mae],
    ['Bias', besides(sample, metrics?.bias)],
    ['R²', metrics?.r2],
  ]);

/** Statistics that describe the sample, in reading order. */
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
