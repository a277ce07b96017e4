import type { Purpose } from '../../report.ts';
/** What is analyzed, once the table's columns have their roles. */
export type Sample = RegressionSample | ClassificationSample;

export interface RegressionSample {
  /** Observed − predicted. NaN and infinite entries are dropped and counted by `analyze`. */
  residuals: Float64Array;
  predicted?: Float64Array;
  /** Given if known: counts and positive targets are recognized by it. */
  observed?: Float64Array;
  /** Whether the row order is meaningful (time, an index). */
  ordered?: boolean;
  /** For rows that are a random sample of a table: how many rows of the table lie between one row and the next. */
  apart?: number;
  /** Sample weights, all above zero, of which only the ratios matter; equal if absent. */
  weights?: Float64Array;
  /** Whether equal rows are not duplicates: they occur as often as frequency weights say, or differ in other columns. */
  counted?: boolean;
  /** The series, store or subject of each row; -1 if missing. If rows are ordered, those of one group are contiguous. */
  groups?: Int32Array;
  /** Predicted standard deviation of each row. */
  scale?: Float64Array;
}

export interface ClassificationSample {
  /** Index into `classes` for each row; -1 if missing. */
  labels: Int32Array;
  /** n × k, row by row; probabilities, or logits (recognized). */
  probabilities?: Float64Array;
  /** If only a predicted label is known. */
  predictedLabels?: Int32Array;
  /** In addition, the probability of the predicted label. */
  confidence?: Float64Array;
  classes: readonly string[];
  /** As above. */
  weights?: Float64Array;
  groups?: Int32Array;
}

export interface AnalysisOptions {
  /** The kind of target, if the user states it; else it is recognized. Labels are always classified. */
  task?: 'regression' | 'counts' | 'positive' | 'classification';
  seed?: number;
  /** A null hypothesis is rejected if the p-value is below this; default 0.05. */
  significance?: number;
  /** Number of parameters of the model, if the residuals are those of its own training data. */
  inSampleParameters?: number;
  /** What the predictions are used for; if absent, the answer is for means, unless the errors are symmetric. */
  purpose?: Purpose;
  /** Whether to examine pairs of the other columns, too, if there are any. */
  pairs?: boolean;
}
