/**
 * Drawn data only: binned or thinned to what a screen can show, with the extremes kept. Made beside the report, so
 * that the page never sees a million points. Rows are indices into the table's rows, so that a point leads back to
 * its line.
 */
export interface Plots {
  histogram?: {
    /** One more than counts. */
    edges: number[];
    counts: number[];
    /** Values beyond the first and last edge, drawn as arrows. */
    below: number;
    above: number;
    /** Fitted densities on a common grid, highest posterior first; Normal and Laplace always among them. */
    densities: { law: string; name: string; x: number[]; y: number[] }[];
  };
  /** Against Normal and against Laplace, on one scale. */
  quantiles?: {
    law: 'normal' | 'laplace';
    theoretical: number[];
    observed: number[];
    rows: number[];
    /** Simultaneous band at `level` on the same abscissae. */
    lower: number[];
    upper: number[];
    level: number;
    /** Number of points before thinning. */
    of: number;
  }[];
  /** Profile log-likelihood of the power p, less its maximum. */
  power?: { p: number[]; logLikelihood: number[] };
  /** Residual against predicted, or against the row where there is no prediction. */
  scatter?: {
    against: 'predicted' | 'row';
    x: number[];
    y: number[];
    rows: number[];
    /** A running median and the running quartiles' band on a grid. */
    trend: { x: number[]; center: number[]; lower: number[]; upper: number[] };
    of: number;
  };
  /** √|standardised residual| against predicted. */
  scaleLocation?: {
    x: number[];
    y: number[];
    rows: number[];
    trend: { x: number[]; y: number[] };
    of: number;
  };
  /** Residual against row or time, only where scatter is against the prediction. */
  sequence?: { x: number[]; y: number[]; rows: number[]; of: number };
  autocorrelation?: { lags: number[]; values: number[]; bound: number };
  reliability?: {
    className: string;
    /** Mean probability, observed share and count of each bin, with a band expected under calibration. */
    predicted: number[];
    observed: number[];
    counts: number[];
    lower: number[];
    upper: number[];
  }[];
  confidence?: { edges: number[]; correct: number[]; wrong: number[] };
  classBalance?: { names: string[]; counts: number[] };
  /** Rows: true class; columns: predicted class. */
  confusion?: { names: string[]; counts: number[][] };
  rootogram?: { counts: number[]; observed: number[]; expected: number[] };
}
