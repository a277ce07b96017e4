import { type ErrorDistributionId, errorDistributions } from '../../../distributions/error-distributions.ts';
import { medianOfSizes } from '../../../numerics/median-of-sizes.ts';
import { prepareResiduals, type Residuals } from '../../../numerics/residuals.ts';
import { type MetricRows, metricDefinitions } from './metric.ts';

/**
 * The metrics of numeric predictions, row by row for every model.
 *
 * @param errors observed − predicted, finite, one column per model
 * @param distribution for the likelihood; if absent, there is none
 */
export function regressionMetrics(
  errors: readonly Float64Array[],
  distribution: ErrorDistributionId | undefined,
): MetricRows[] {
  const residuals = errors.map((column) => prepareResiduals(column));
  const of = (metric: MetricRows['metric'], rows: (one: Residuals) => Float64Array): MetricRows => ({
    metric,
    columns: residuals.map(rows),
  });
  return [
    of(metricDefinitions.mae, ({ values }) => values.map(Math.abs)),
    of(metricDefinitions.rmse, ({ values }) => values.map((e) => e * e)),
    of(metricDefinitions.medianAbsoluteError, medianRows),
    of(metricDefinitions.bias, ({ values }) => values),
    ...(distribution
      ? [of(metricDefinitions.negativeLogLikelihood, (one) => likelihoodRows(one, distribution))]
      : []),
  ];
}

/**
 * Values whose mean is the median of |e| and whose variance over n is that of the median's estimate: the median plus
 * its influence function, (½ − 1(|e| ≤ m))/f(m), with f the density of |e|.
 */
function medianRows({ values, sorted, n }: Residuals): Float64Array {
  const median = medianOfSizes(sorted);
  const sizes = values.map(Math.abs);
  const density = densityAt(median, sizes);
  let atMost = 0;
  for (let i = 0; i < n; i++) if (sizes[i]! <= median) atMost++;
  const share = atMost / n;
  return sizes.map((size) => median + (share - (size <= median ? 1 : 0)) / density);
}

/**
 * Density estimate: the share of the sizes within a band around the place, divided by its width, with Bofinger's (1975)
 * bandwidth in ranks.
 */
function densityAt(place: number, sizes: Float64Array): number {
  const n = sizes.length;
  const sorted = sizes.slice().sort();
  const reach = Math.max(1, Math.round(n ** 0.8 * bofinger));
  const middle = n >> 1;
  const from = sorted[Math.max(0, middle - reach)]!;
  const to = sorted[Math.min(n - 1, middle + reach)]!;
  const inside = Math.min(n - 1, middle + reach) - Math.max(0, middle - reach);
  // If half of the sizes are one value, the median is known exactly.
  return to > from ? inside / n / (to - from) : n / Math.max(Math.abs(place), Number.MIN_VALUE);
}

/** ((9/2) φ(0)⁴)^⅕ at the median, where (2z² + 1)² = 1. */
const bofinger = (4.5 / (2 * Math.PI) ** 2) ** 0.2;

/**
 * −ln f(e) with the model's own scale and shape. A symmetric distribution is centered at the prediction, so that a
 * model is penalized for its bias, which fitting the center would remove: the fit includes each error with both signs.
 */
function likelihoodRows(residuals: Residuals, id: ErrorDistributionId): Float64Array {
  const family = errorDistributions[id];
  const { values, n } = residuals;
  const mirrored = new Float64Array(2 * n);
  mirrored.set(values);
  mirrored.set(
    values.map((value) => -value),
    n,
  );
  const { parameters } = family.fit(family.isAsymmetric ? residuals : prepareResiduals(mirrored));
  const { logPdf } = family.at(parameters);
  return values.map((value) => -logPdf(value));
}
