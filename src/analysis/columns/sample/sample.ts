import type { Purpose } from '../../report.ts';
/** What is analyzed, after the table's columns were given their parts. */
export type Sample = RegressionSample | ClassificationSample;

export interface RegressionSample {
  /** Observed − predicted. NaN and infinite entries are dropped and counted by `analyze`. */
  residuals: Float64Array;
  predicted?: Float64Array;
  /** Given where known: counts and positive targets are recognized by it. */
  observed?: Float64Array;
  /** Whether the row order means something (time, index). */
  ordered?: boolean;
  /** How many rows of the table lie between one row and the next, where the rows are a random sample of it. */
  apart?: number;
  /** Sample weights, all above zero, of which only the ratios matter; all the same where absent. */
  weights?: Float64Array;
  /** Whether equal rows are no copies: they stand as often as frequency weights say, or differ in other columns. */
  counted?: boolean;
  /** The series, store or subject of each row; -1 where missing. Rows of one group stand together where ordered. */
  groups?: Int32Array;
  /** Predicted standard deviation of each row. */
  scale?: Float64Array;
}

export interface ClassificationSample {
  /** Index into `classes` for each row; -1 where missing. */
  labels: Int32Array;
  /** n × k, row by row; probabilities, or logits (recognized). */
  probabilities?: Float64Array;
  /** Where only a predicted label is known. */
  predictedLabels?: Int32Array;
  /** Beside it, the probability of the predicted label. */
  confidence?: Float64Array;
  classes: readonly string[];
  /** As above. */
  weights?: Float64Array;
  groups?: Int32Array;
}

export interface AnalysisOptions {
  /** What kind of target it is, where the user says so; else it is recognized. Labels are always classified. */
  task?: 'regression' | 'counts' | 'positive' | 'classification';
  seed?: number;
  /** Below it a p-value counts against its null; 0.05. */
  significance?: number;
  /** Number of parameters of the model, where the residuals are those of its own training data. */
  inSampleParameters?: number;
  /** What the predictions are used for; without it the answer is for means, unless the errors are symmetric. */
  purpose?: Purpose;
  /** Whether pairs of the other columns are examined too, where there are any. */
  pairs?: boolean;
}
