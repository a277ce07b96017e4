/**
 * The data that plots show: binned or thinned to what a screen can show, without losing the extremes. It accompanies
 * the report, so that the panel never receives a million points. Rows are indices into the table's rows, so that a
 * point leads back to its line. Plain JSON: all numbers are finite.
 */
export interface Plots {
  histogram?: HistogramDrawing;
  /** Against the normal and the Laplace distribution, on one scale. */
  quantiles?: QuantilesDrawing[];
  power?: PowerDrawing;
  /** Observed against predicted. */
  observed?: ObservedDrawing;
  scatter?: ScatterDrawing;
  scaleLocation?: ScaleLocationDrawing;
  /** Residual against row; only if `scatter` is against the prediction. */
  sequence?: ScatterDrawing;
  autocorrelation?: AutocorrelationDrawing;
  reliability?: ReliabilityDrawing[];
  confidence?: ConfidenceDrawing;
  classBalance?: ClassBalanceDrawing;
  confusion?: ConfusionDrawing;
  rootogram?: RootogramDrawing;
  /** Outlying errors, the farthest first, at most twenty. */
  farthest?: Farthest;
  /** Plots of the residuals divided by the scale of their rows, if the answer is based on those. */
  scaled?: ScaledPlots;
}

export type ScaledPlots = Pick<Plots, 'histogram' | 'quantiles' | 'power' | 'scatter'>;

export interface Farthest {
  rows: number[];
  residuals: number[];
  predicted?: number[];
}

export interface HistogramDrawing {
  /** One more element than counts. */
  edges: number[];
  counts: number[];
  /** Number of values below the first edge, and above the last. */
  below: number;
  above: number;
  /** Fitted densities on a common grid, highest posterior first; always including normal and Laplace. */
  densities: { distribution: string; x: number[]; y: number[] }[];
}

/** Points thinned for drawing; `of` is their original number. */
export interface DrawnPoints {
  x: number[];
  y: number[];
  rows: number[];
  of: number;
}

/** x: quantiles of the fitted distribution, y: quantiles of the data, both in the data's units. */
export interface QuantilesDrawing extends DrawnPoints {
  distribution: 'normal' | 'laplace';
  /** Whether each point lies outside the band. */
  outside: boolean[];
  /**
   * Contains all of the data simultaneously with probability `level` if the
   * distribution is true and its parameters are estimated.
   */
  band: { x: number[]; lower: number[]; upper: number[]; level: number };
}

/** Profile log-likelihood of the power p of the loss |e|^p, minus its maximum. */
export interface PowerDrawing {
  p: number[];
  logLikelihood: number[];
}

/** A running median of y along x; `piece` numbers the stretches between gaps in x, or the single values of x. */
export interface Trend {
  x: number[];
  piece: number[];
  center: number[];
}

export interface ScatterDrawing extends DrawnPoints {
  against: 'predicted' | 'row';
  /** Running mean, median and quartiles. */
  trend: Trend & { mean: number[]; lower: number[]; upper: number[] };
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
  /** 95% of the values for independent residuals lie within ± this. */
  bound: number;
}

/** Mean probability, observed share and count per bin, with the band that calibrated probabilities stay within. */
export interface ReliabilityDrawing {
  className: string;
  predicted: number[];
  observed: number[];
  counts: number[];
  lower: number[];
  upper: number[];
  /** Probability that all bins lie in the band simultaneously if the probabilities are calibrated. */
  level: number;
}

/** Rows by the probability of their predicted class. */
export interface ConfidenceDrawing {
  edges: number[];
  correct: number[];
  wrong: number[];
}

/** Number of rows per class, the most frequent first. */
export interface ClassBalanceDrawing {
  names: string[];
  counts: number[];
  /** How many classes the last name stands for if the rarest are combined, else 0. */
  others: number;
}

/** Rows: true class; columns: predicted class. */
export interface ConfusionDrawing {
  names: string[];
  counts: number[][];
  others: number;
}

/** The number of rows with each count, against the number expected from a distribution with the predicted means. */
export interface RootogramDrawing {
  /** The recommended distribution. */
  distribution: 'poisson' | 'negative-binomial';
  /** First count of each bin; all bins are `width` counts wide, the last one is open. */
  counts: number[];
  width: number;
  observed: number[];
  expected: number[];
}
