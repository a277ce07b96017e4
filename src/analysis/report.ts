import type { Facts } from '../data/from-facts.ts';
import type { Notice } from '../data/notice.ts';
import type { LeftOut, Reading } from '../data/table.ts';
import type { ErrorDistributionId } from '../distributions/error-distributions.ts';
import type { TestResult } from '../hypothesis-tests/test.ts';
import type { LossId } from '../losses/index.ts';
import type { Roles } from './columns/parts.ts';
import type { Population } from './columns/sample/population.ts';
import type { Dependence } from './dependence/dependence.ts';
import type { Driver, DriverPair } from './drivers/driver.ts';
import type { FarErrors } from './far-errors.ts';
import type { Metrics } from './metrics.ts';
import type { Coverage } from './predicted-ranges/coverage.ts';
import type { CountsSummary, PositiveSummary } from './tasks/target-summaries.ts';

export type { Roles } from './columns/parts.ts';

/** The report: plain, versioned JSON, made once and read by every user interface, none of which computes a statistic. */
export interface Report {
  schema: 1;
  source: {
    file: string;
    format: Reading['format'] | 'memory';
    rows: number;
    /** Every row of the file that the answer does not include. */
    leftOut: LeftOut;
    /** The table that the rows were randomly drawn from, or that they summarize in bins, if the file says so. */
    population?: Population;
  };
  task: 'regression' | 'classification' | 'counts' | 'positive';
  /** False if the user named the kind of target. */
  taskGuessed: boolean;
  roles: Roles;
  /** Notes on the file: what was found, and what was done about it. */
  notices: Notice[];
  sample: SampleSummary;
  /** How large the errors are, without correcting the predictions; absent for labels. */
  metrics?: Metrics;
  /** What else in the file the errors depend on, strongest first; absent if no other column was examined. */
  drivers?: Driver[];
  /** What pairs of columns show beyond each of the two, strongest first; absent if pairs were not requested. */
  pairs?: DriverPair[];
  /** How the errors within groups and of neighboring places depend on each other; absent if there are neither. */
  dependence?: Dependence;
  /** Whether predicted quantiles, intervals and standard deviations hold; absent if there are none. */
  coverage?: Coverage;
  recommendation: Recommendation;
  comparison?: { normal: Evidence; laplace: Evidence };
  families?: DistributionEvidence[];
  losses?: LossEfficiency[];
  shape?: { p: number; interval: [number, number] };
  tests: ReportedTest[];
  /** Whether each of the two distributions fits at all, whereas `comparison` is relative. */
  fits?: { normal: Fit; laplace: Fit };
  /** How the report was computed, where that depends on the number of rows: one sentence each. */
  methods?: string[];
  /** The assumptions of the derivation, in the order they are checked. */
  checks: Check[];
  /** If the variance depends on the prediction: the same results for the residuals divided by their scale. */
  standardised?: {
    comparison: { normal: Evidence; laplace: Evidence };
    basic: BasicLoss;
    tests: ReportedTest[];
    families: DistributionEvidence[];
    shape: NonNullable<Report['shape']>;
    fits?: NonNullable<Report['fits']>;
  };
  /** Outlying errors, against how many the fitted distribution predicts; for scaled errors if those are analyzed. */
  farErrors?: FarErrors;
  classification?: ClassificationSummary;
  counts?: CountsSummary;
  positive?: PositiveSummary;
  /** The settings that the answer depends on. */
  settings: {
    significance: number;
    inSampleParameters?: number;
    purpose?: Purpose;
    /** Whether the residuals are differences of logarithms. */
    logarithms?: true;
    /** Number of rows that the user excluded. */
    withoutRows?: number;
  };
  seed: number;
  version: string;
}

export interface SampleSummary {
  n: number;
  /** For weighted rows: the number of equally weighted rows that would carry as much information. */
  effectiveRows?: number;
  missing: number;
  nonFinite: number;
  mean?: number;
  median?: number;
  standardDeviation?: number;
  meanAbsoluteDeviation?: number;
  distinct?: number;
  roundingStep?: number | null;
}

export type BasicLoss = 'l2' | 'l1' | 'cross-entropy';

export type CaveatId =
  | 'biased'
  | 'trend'
  | 'heteroscedastic'
  | 'autocorrelated'
  | 'rounded'
  | 'zero-inflated'
  | 'outlier-driven'
  | 'in-sample'
  | 'small-sample'
  | 'large-sample'
  | 'none-fits'
  | 'ties'
  | 'missing'
  | 'left-out'
  | 'miscalibrated'
  | 'imbalanced'
  | 'label-noise'
  | 'infinite-loss'
  | 'ordered-classes'
  | 'converted-scores'
  | 'under-dispersed'
  | 'log-link'
  | 'impossible-values'
  | 'bounded'
  | 'long-way'
  | 'clustered'
  | 'target'
  | 'hidden-groups';

/** Something to know before relying on the answer. */
export interface Caveat {
  id: CaveatId;
  /** `info` tells what to know, `warning` what may make the answer wrong. By kind. */
  severity: 'info' | 'warning';
  text: string;
  /** What to do about it. */
  advice: string;
  /** Which kind of caveat this is, where several share an id, and the facts in its sentences. */
  kind: string;
  facts: Facts;
}

/** A loss with its parameters. */
export interface LossUse {
  loss: LossId;
  parameters: Record<string, number>;
}

/** What the predictions are used for: totals and RMSE, typical values and MAE, intervals, or a quantile. */
export type Purpose = 'mean' | 'median' | 'distribution' | { quantile: number };

/** A test's result, or why it was not run. */
export type ReportedTest =
  | Extract<TestResult, { kind: 'result' }>
  | (Extract<TestResult, { kind: 'skipped' }> & { reason: string });

export interface Recommendation {
  loss: LossId;
  /** The most suitable of the three best-known losses: always given. */
  basic: BasicLoss;
  distribution: string;
  strength: 'strong' | 'leaning' | 'undecided';
  /** The loss's parameters, e.g. Huber's delta in the data's units. */
  parameters: Record<string, number>;
  /** Probability that this loss is within 10% of the best. Absent for labels, whose distribution is certain. */
  confidence?: number;
  /** Why no confidence is shown, if the loss was not chosen for its precision: one sentence. */
  withoutConfidence?: string;
  /** What the confidence assumes although the data contradict it, as a clause after `assuming`. */
  supposing?: string;
  /** What the answer assumes and nothing in the file could show, as a clause after `that`. */
  unchecked?: string;
  /** One sentence: the answer. */
  headline: string;
  /** What to fix before the loss matters. */
  first?: { id: CaveatId; text: string };
  /** The loss for each use of the predictions; they differ if the errors are not symmetric. */
  purposes?: { mean: LossUse; median: LossUse; distribution: LossUse };
  /** Most important first. */
  reasons: string[];
  /** What would change the verdict, in one line. */
  wouldChange: string;
  /** Roughly how many more rows would settle an undecided question. */
  moreRows?: number;
  caveats: Caveat[];
}

export interface Evidence {
  logLikelihood: number;
  probability: number;
}

export interface DistributionEvidence extends Evidence {
  id: ErrorDistributionId;
  parameters: Record<string, number>;
}

/** Variance of the estimate under a loss, divided by that under the best loss: 1.57 needs 57% more data. */
export interface LossEfficiency {
  id: LossId;
  name: string;
  parameters?: Record<string, number>;
  expectedVarianceRatio: number;
  /** Probability that this loss is within 10% of the best. */
  confidence?: number;
}

/** Whether a distribution fits at all. */
export interface Fit {
  /** The tests that judge it. */
  tests: string[];
  /** For all of them together: the smallest of their p-values times their number. */
  pValue: number;
  /** The largest gap between the empirical and the fitted distribution function. */
  distance: number;
  /** `close`: statistically detectable, practically irrelevant. */
  verdict: 'fits' | 'close' | 'rejected';
}

/** One of the assumptions that are checked; for a predicted scale only if there is one. */
export interface Check {
  id: 'data' | 'bias' | 'spread' | 'independence' | 'predicted-scale';
  state: 'ok' | 'warning' | 'unknown';
  /** A short title, e.g. `Even variance`. */
  title: string;
  /** The effect size in words, e.g. `errors 0.92× as large at high predictions as at low`. */
  detail: string;
  /** Which kind of check this is, and the facts in its sentences. */
  kind: string;
  facts: Facts;
  /** The effect size as a number, if there is one. */
  effect?: number;
  /** The smallest effect that would have been detected in 95 of 100 such samples, in the units of `effect`. */
  visible?: number;
  tests: string[];
  caveats: CaveatId[];
}

export interface ClassificationSummary {
  /** Number of complete rows, on which all statistics are based. */
  n: number;
  /** Number of rows left out because the label or a score was missing. */
  missing: number;
  classes: number;
  classNames: string[];
  classCounts: number[];
  /** Mean −ln of the probability of the true class, floored at 1e-15. */
  logLoss?: number;
  /** Two classes: mean (p − y)²; more: summed over the classes. */
  brier?: number;
  baseRateLogLoss: number;
  baseRateBrier?: number;
  accuracy: number;
  calibrationError?: number;
  /** 95% point of the calibration error that calibrated probabilities would show. */
  calibrationErrorReference?: number;
  /** Slope of the label on the scores' logits: below 1 the probabilities are overconfident, above 1 underconfident. */
  calibrationSlope?: number;
  calibrationSlopeStandardError?: number;
  /** For two classes only. */
  calibrationIntercept?: number;
  /** The nearest slopes below and above 1 that these rows would show (95% power); absent if none would. */
  visibleSlopes?: { below?: number; above?: number };
  /** For two classes: mean probability of the second (or confidence in the label), and how often it came true. */
  calibrationInTheLarge?: { stated: number; cameTrue: number };
  /** Evidence that some class has too much or too little probability: its intercept in standard errors. */
  calibrationInterceptZ?: number;
  /** Mean share of the probability that recalibration moves between classes. */
  calibrationShift?: number;
  /** Cox's test of intercepts 0 and slope 1. */
  cox?: { statistic: number; degreesOfFreedom: number; pValue: number };
  /** Calibration by the Brier score. */
  spiegelhalter?: { statistic: number; pValue: number };
  /** The same for each class against the rest, if there are more than two. */
  classCalibration?: { className: string; statistic: number; pValue: number }[];
  hosmerLemeshow?: { statistic: number; degreesOfFreedom: number; pValue: number };
  /** Number of rows whose true class had probability 0: the log loss is infinite there, and clipped. */
  infiniteLosses?: number;
  /** If some probabilities are 0: the smallest one above 0, which shows their resolution. */
  smallestProbability?: number;
  /** Classes whose labels fit another class's column, and the log loss with the columns reassigned. */
  exchanged?: { columns: { className: string; column: string }[]; logLoss: number };
  minorityShare: number;
  /** Rows whose true class had a probability below 1%, against the number that the probabilities themselves predict. */
  labelNoise?: { observed: number; expected: number; pValue: number };
  /** Share of labels that look random, by likelihood; the smallest that would show (95% power); expected errors. */
  noise?: { share: number; pValue: number; visible: number; expectedErrors: number };
  /** How the scores were interpreted; logits and percentages were converted to probabilities. */
  scores: 'probabilities' | 'logits' | 'percentages' | 'labels' | 'confidences';
  /** Number of rows whose probabilities did not sum to one and were normalized. */
  rescaledRows?: number;
  /** True if the classes' names have an order (ratings, low < medium < high). */
  ordinal: boolean;
}

export type { LossId };
