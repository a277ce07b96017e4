import { negativeBinomialModel } from '../../../losses/counts/negative-binomial.ts';
import { poissonModel } from '../../../losses/counts/poisson.ts';
import type { DispersionModel } from '../../../losses/dispersion-model.ts';
import type { LossId } from '../../../losses/index.ts';
import { gammaModel } from '../../../losses/positive/gamma.ts';
import { inverseGaussianModel } from '../../../losses/positive/inverse-gaussian.ts';
import { tweedieModel } from '../../../losses/positive/tweedie.ts';
import { possibleMeans } from '../../tasks/possible-means.ts';
import { type MetricRows, metricDefinitions } from './metric.ts';

/** The losses whose deviance compares models: for counts and amounts, as in statsmodels and scikit-learn. */
const models = {
  poisson: poissonModel,
  'negative-binomial': negativeBinomialModel,
  gamma: gammaModel,
  'inverse-gaussian': inverseGaussianModel,
  tweedie: tweedieModel,
} satisfies Partial<Record<LossId, DispersionModel>>;

export type DevianceId = keyof typeof models;

export const hasDeviance = (id: string): id is DevianceId => id in models;

/**
 * The deviance of every model, row by row, with the same parameters for all; undefined if an observed value is outside
 * the distribution's support. Predictions of zero and below are raised as in the analysis.
 */
export function devianceMetric(
  id: DevianceId,
  parameters: Readonly<Record<string, number>>,
  observed: Float64Array,
  predicted: readonly Float64Array[],
): MetricRows | undefined {
  const { deviance } = models[id];
  const columns = predicted.map((column) => {
    const { means } = possibleMeans(observed, column);
    return observed.map((y, row) => deviance(y, means[row]!, parameters));
  });
  const isDefined = columns.every((column) => column.every(Number.isFinite));
  return isDefined ? { metric: metricDefinitions.deviance, columns } : undefined;
}
