/** A metric by which models are compared, as a mean over rows. */
export interface MetricDefinition {
  id: string;
  /** As people write it, e.g. `MAE`. */
  name: string;
  /** How the model's figure follows from the mean over the rows; the mean itself where absent. */
  fromMean?: (mean: number) => number;
  /** Where a lower mean is not better: nothing is compared but shown. */
  neverCompared?: true;
  /** Where 0 means nothing, so that a difference has no share: it is given in the metric's own units. */
  noRatio?: true;
  /** Whether the mean over the rows is a share of them. */
  share?: true;
}

export const defineMetric = <const T extends MetricDefinition>(definition: T): T => definition;

export const metricDefinitions = {
  mae: defineMetric({ id: 'mae', name: 'MAE' }),
  rmse: defineMetric({ id: 'rmse', name: 'RMSE', fromMean: (mean) => Math.sqrt(Math.max(0, mean)) }),
  medianAbsoluteError: defineMetric({ id: 'medianAbsoluteError', name: 'median absolute error' }),
  bias: defineMetric({ id: 'bias', name: 'mean error', neverCompared: true }),
  r2: defineMetric({ id: 'r2', name: 'R²', neverCompared: true }),
  negativeLogLikelihood: defineMetric({
    id: 'negativeLogLikelihood',
    name: 'negative log-likelihood per row',
    noRatio: true,
  }),
  deviance: defineMetric({ id: 'deviance', name: 'deviance of the advised loss' }),
  pinball: defineMetric({ id: 'pinball', name: 'pinball loss' }),
  crps: defineMetric({ id: 'crps', name: 'CRPS' }),
  coverage: defineMetric({ id: 'coverage', name: 'coverage', neverCompared: true, share: true }),
  logLoss: defineMetric({ id: 'logLoss', name: 'log loss' }),
  brier: defineMetric({ id: 'brier', name: 'Brier score' }),
  accuracy: defineMetric({
    id: 'accuracy',
    name: 'accuracy',
    // Its rows hold 1 for an error, so that a lower mean is better here too.
    fromMean: (mean) => 1 - mean,
    noRatio: true,
    share: true,
  }),
} as const;

export type MetricId = keyof typeof metricDefinitions;

/** One metric of every model, row by row, such that its mean is the metric's and a lower one is better. */
export interface MetricRows {
  metric: MetricDefinition & { id: MetricId };
  columns: Float64Array[];
}
