import { possibleMeans } from '../../tasks/possible-means.ts';
import { type MetricRows, metricDefinitions } from './metric.ts';

/**
 * Unit deviances for counts and amounts: twice the difference between the best possible log-likelihood and the
 * prediction's (McCullagh & Nelder 1989, Generalized Linear Models, 2.3; Jørgensen 1997 for Tweedie), as in statsmodels
 * and scikit-learn.
 */
const deviances = {
  poisson: (y: number, mean: number) => 2 * (logRatio(y, mean) - (y - mean)),
  'negative-binomial': (y: number, mean: number, { alpha = 1 }: Parameters) =>
    2 * (logRatio(y, mean) - (y + 1 / alpha) * Math.log((1 + alpha * y) / (1 + alpha * mean))),
  gamma: (y: number, mean: number) => 2 * ((y - mean) / mean - Math.log(y / mean)),
  'inverse-gaussian': (y: number, mean: number) => (y - mean) ** 2 / (mean ** 2 * y),
  tweedie: (y: number, mean: number, { p = 1.5 }: Parameters) =>
    2 * (y ** (2 - p) / ((1 - p) * (2 - p)) - (y * mean ** (1 - p)) / (1 - p) + mean ** (2 - p) / (2 - p)),
} as const;

type Parameters = Record<string, number>;
export type DevianceId = keyof typeof deviances;

export const hasDeviance = (id: string): id is DevianceId => id in deviances;

const logRatio = (y: number, mean: number): number => (y > 0 ? y * Math.log(y / mean) : 0);

/**
 * The deviance of every model, row by row, with the same parameters for all; undefined if an observed value is outside
 * the distribution's support. Predictions of zero and below are raised as in the analysis.
 */
export function devianceMetric(
  id: DevianceId,
  parameters: Parameters,
  observed: Float64Array,
  predicted: readonly Float64Array[],
): MetricRows | undefined {
  const columns = predicted.map((column) => {
    const { means } = possibleMeans(observed, column);
    return observed.map((y, row) => deviances[id](y, means[row]!, parameters));
  });
  const isDefined = columns.every((column) => column.every(Number.isFinite));
  return isDefined ? { metric: metricDefinitions.deviance, columns } : undefined;
}
