/**
 * Drawn data only: binned or thinned to what a screen can show, with the extremes kept. Made beside the report, so
 * that the page never sees a million points. Rows are indices into the table's rows, so that a point leads back to
 * its line. Plain JSON: numbers are finite.
 */
export interface Plots {
  histogram?: HistogramDrawing;
  /** Against normal and against Laplace, for one scale. */
  quantiles?: QuantilesDrawing[];
  power?: PowerDrawing;
  /** Observed against predicted. */
  observed?: ObservedDrawing;
  scatter?: ScatterDrawing;
  scaleLocation?: ScaleLocationDrawing;
  /** Residual against row, only where `scatter` is against the prediction. */
  sequence?: ScatterDrawing;
  autocorrelation?: AutocorrelationDrawing;
  reliability?: ReliabilityDrawing[];
  confidence?: ConfidenceDrawing;
  classBalance?: ClassBalanceDrawing;
  confusion?: ConfusionDrawing;
  rootogram?: RootogramDrawing;
  /** Errors that lie far out, the farthest first, at most twenty. */
  farthest?: Farthest;
  /** Of the residuals divided by the scale of their rows, where the answer rests on them. */
  scaled?: ScaledPlots;
}

export type ScaledPlots = Pick<Plots, 'histogram' | 'quantiles' | 'power' | 'scatter'>;

export interface Farthest {
  rows: number[];
  residuals: number[];
  predicted?: number[];
}

export interface HistogramDrawing {
  /** One more than counts. */
  edges: number[];
  counts: number[];
  /** Values beyond the first and last edge. */
  below: number;
  above: number;
  /** Fitted densities on a common grid, highest posterior first; Normal and Laplace always among them. */
  densities: { distribution: string; x: number[]; y: number[] }[];
}

/** Points thinned for drawing; `of` is their number before. */
export interface DrawnPoints {
  x: number[];
  y: number[];
  rows: number[];
  of: number;
}

/** x: quantiles of the fitted distribution, y: of the data, both in the data's units. */
export interface QuantilesDrawing extends DrawnPoints {
  distribution: 'normal' | 'laplace';
  /** Whether each point lies outside the band. */
  outside: boolean[];
  /** Where all of the data lie together with probability `level` if the distribution is true, its parameters estimated. */
  band: { x: number[]; lower: number[]; upper: number[]; level: number };
}

/** Profile log-likelihood of the power p of the loss |e|^p, less its maximum. */
export interface PowerDrawing {
  p: number[];
  logLikelihood: number[];
}

/** A running median of y along x; `piece` numbers the stretches that a gap in x parts. */
export interface Trend {
  x: number[];
  piece: number[];
  center: number[];
}

export interface ScatterDrawing extends DrawnPoints {
  against: 'predicted' | 'row';
  /** Running median and quartiles. */
  trend: Trend & { lower: number[]; upper: number[] };
}

/** x: predicted, y: observed, with the running median of the observed values. */
export interface ObservedDrawing extends DrawnPoints {
  trend: Trend;
}

/** √|standardized residual| against predicted. */
export interface ScaleLocationDrawing extends DrawnPoints {
  trend: Trend;
}

export interface AutocorrelationDrawing {
  lags: number[];
  values: number[];
  /** ± this is where 95% of the values of independent residuals lie. */
  bound: number;
}

/** Mean probability, observed share and count of each bin, with the band that calibrated probabilities keep to. */
export interface ReliabilityDrawing {
  className: string;
  predicted: number[];
  observed: number[];
  counts: number[];
  lower: number[];
  upper: number[];
  /** Probability that all bins lie in the band together if the probabilities are calibrated. */
  level: number;
}

/** Rows by the probability of their predicted class. */
export interface ConfidenceDrawing {
  edges: number[];
  correct: number[];
  wrong: number[];
}

/** Rows of each class, the most frequent first. */
export interface ClassBalanceDrawing {
  names: string[];
  counts: number[];
  /** How many classes the last name stands for, where the rarest of many are put together; else 0. */
  others: number;
}

/** Rows: true class; columns: predicted class. */
export interface ConfusionDrawing {
  names: string[];
  counts: number[][];
  others: number;
}

/** How many rows have each count, against what a distribution with the predicted means expects. */
export interface RootogramDrawing {
  /** The recommended one of the two. */
  distribution: 'poisson' | 'negative-binomial';
  /** First count of each bin; all bins are `width` counts wide, the last one is open. */
  counts: number[];
  width: number;
  observed: number[];
  expected: number[];
}
