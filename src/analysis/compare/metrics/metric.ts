/** A metric by which models are compared, as a mean over rows. */
export interface MetricDefinition {
  id: string;
  /** The usual name, e.g. `MAE`. */
  name: string;
  /** Computes the model's metric from the mean over the rows; absent if it is the mean itself. */
  fromMean?: (mean: number) => number;
  /** For metrics where lower is not better: they are shown but not compared. */
  neverCompared?: true;
  /** For metrics whose 0 is arbitrary: a difference is given in the metric's own units, not relative to it. */
  noRatio?: true;
  /** Whether the mean over the rows is a proportion of them. */
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
    // Its rows hold 1 for an error, so that a lower mean is better here, too.
    fromMean: (mean) => 1 - mean,
    noRatio: true,
    share: true,
  }),
} as const;

export type MetricId = keyof typeof metricDefinitions;

/** One metric of every model, row by row, such that its mean gives the metric and lower is better. */
export interface MetricRows {
  metric: MetricDefinition & { id: MetricId };
  columns: Float64Array[];
}
