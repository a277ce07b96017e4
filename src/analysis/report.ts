import type { Facts } from '../data/from-facts.ts';
import type { Notice } from '../data/notice.ts';
import type { LeftOut, Reading } from '../data/table.ts';
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

/** The report: plain, versioned JSON, made once and read by every surface. No surface computes a statistic. */
export interface Report {
  schema: 1;
  source: {
    file: string;
    format: Reading['format'] | 'memory';
    rows: number;
    /** Every row of the file that is not in the answer. */
    leftOut: LeftOut;
    /** The table that the rows were drawn from at random, or that they sum up in bins, where the file says so. */
    population?: Population;
  };
  task: 'regression' | 'classification' | 'counts' | 'positive';
  /** False where the user said what kind of target it is. */
  taskGuessed: boolean;
  roles: Roles;
  /** Notes on the file: what was found, and what was done about it. */
  notices: Notice[];
  sample: SampleSummary;
  /** How large the errors are, of the predictions as they are; absent for labels. */
  metrics?: Metrics;
  /** What else in the file the errors depend on, strongest first; absent where no other column was examined. */
  drivers?: Driver[];
  /** What pairs of them tell beyond each of both, strongest first; absent where pairs were not asked for. */
  pairs?: DriverPair[];
  /** How the errors of groups and of neighboring places hang together; absent where there are neither. */
  dependence?: Dependence;
  /** Whether predicted quantiles, intervals and standard deviations hold; absent where there are none. */
  coverage?: Coverage;
  recommendation: Recommendation;
  comparison?: { normal: Evidence; laplace: Evidence };
  families?: DistributionEvidence[];
  losses?: LossPrice[];
  shape?: { p: number; interval: [number, number] };
  tests: ReportedTest[];
  /** Whether each of the two distributions fits in itself: absolute, where `comparison` is relative. */
  fits?: { normal: Fit; laplace: Fit };
  /** How it was computed, where that depends on the number of rows: one sentence each. */
  methods?: string[];
  /** The assumptions of the derivation, in the order they are checked. */
  checks: Check[];
  /** When the variance depends on the prediction: the same questions of the residuals divided by their scale. */
  standardised?: {
    comparison: { normal: Evidence; laplace: Evidence };
    basic: BasicLoss;
    tests: ReportedTest[];
    families: DistributionEvidence[];
    shape: NonNullable<Report['shape']>;
    fits?: NonNullable<Report['fits']>;
  };
  /** Errors far from the others, against how many the fitted distribution expects; of scaled errors where they are. */
  farErrors?: FarErrors;
  classification?: ClassificationSummary;
  counts?: CountsSummary;
  positive?: PositiveSummary;
  /** The settings the answer depends on. */
  settings: {
    significance: number;
    inSampleParameters?: number;
    purpose?: Purpose;
    /** Whether the residuals are differences of logarithms. */
    logarithms?: true;
    /** Rows that the user left out. */
    withoutRows?: number;
  };
  seed: number;
  version: string;
}

export interface SampleSummary {
  n: number;
  /** Where rows have sample weights: as many rows that count alike tell as much. */
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
  text: string;
  /** What to do about it. */
  advice: string;
  /** Which sentences these are, where several kinds share an id, and the facts that they are made of. */
  kind: string;
  facts: Facts;
}

/** A loss with what it needs. */
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
  /** The best of the three that everyone knows: always answered. */
  basic: BasicLoss;
  distribution: string;
  strength: 'strong' | 'leaning' | 'undecided';
  /** What the loss needs, e.g. Huber's delta in the data's units. */
  parameters: Record<string, number>;
  /** Probability that this loss is within 10% of the best. Absent for labels, whose distribution is certain. */
  confidence?: number;
  /** Why words show no confidence, where the loss was not chosen for its precision: one sentence. */
  withoutConfidence?: string;
  /** What the confidence supposes although the data speak against it, as a clause after `if`. */
  supposing?: string;
  /** What the answer assumes and nothing in the file could show, as a clause after `that`. */
  unchecked?: string;
  /** One sentence: the answer. */
  headline: string;
  /** What to fix before the loss matters. */
  first?: { id: CaveatId; text: string };
  /** The loss for each use of the predictions; they differ where the errors are not symmetric. */
  purposes?: { mean: LossUse; median: LossUse; distribution: LossUse };
  /** In order of weight. */
  reasons: string[];
  /** What would change the verdict, one line. */
  wouldChange: string;
  /** About how many more rows would settle an undecided question. */
  moreRows?: number;
  caveats: Caveat[];
}

export interface Evidence {
  logLikelihood: number;
  probability: number;
}

export interface DistributionEvidence extends Evidence {
  id: string;
  parameters: Record<string, number>;
}

/** Variance of the estimate under a loss, as a multiple of the best loss's: 1.57 needs 57% more data. */
export interface LossPrice {
  id: LossId;
  name: string;
  parameters?: Record<string, number>;
  expectedVarianceRatio: number;
  /** Probability that this loss is within 10% of the best. */
  confidence?: number;
}

/** Does a distribution fit in itself? */
export interface Fit {
  /** The tests that judge it. */
  tests: string[];
  /** Of all of them: the smallest of theirs times their number. */
  pValue: number;
  /** The largest gap between the data's distribution function and the distribution's. */
  distance: number;
  /** `close`: statistically detectable, practically irrelevant. */
  verdict: 'fits' | 'close' | 'rejected';
}

/** One of the assumptions that are checked; that of a predicted scale only where there is one. */
export interface Check {
  id: 'data' | 'bias' | 'spread' | 'independence' | 'predicted-scale';
  state: 'ok' | 'warning' | 'unknown';
  /** Three words, e.g. `Even variance`. */
  title: string;
  /** The effect size in words, e.g. `errors 0.92× as large at high predictions as at low`. */
  detail: string;
  /** Which sentences these are, and the facts that they are made of. */
  kind: string;
  facts: Facts;
  /** The effect size as a number, where there is one. */
  effect?: number;
  /** The smallest effect that would have been found in 95 of 100 such samples, in the units of `effect`. */
  visible?: number;
  tests: string[];
  caveats: CaveatId[];
}

export interface ClassificationSummary {
  /** Complete rows, which all figures are of. */
  n: number;
  /** Rows left out because the label or a score was missing. */
  missing: number;
  classes: number;
  classNames: string[];
  classCounts: number[];
  /** Mean −ln of the probability given to the true class, that probability kept above 1e-15. */
  logLoss?: number;
  /** Two classes: mean (p − y)²; more: the sum of it over the classes. */
  brier?: number;
  baseRateLogLoss: number;
  baseRateBrier?: number;
  accuracy: number;
  calibrationError?: number;
  /** 95% point of the calibration error that calibrated probabilities would show. */
  calibrationErrorReference?: number;
  /** Of the label on the scores' logits: below 1 the probabilities are too extreme, above 1 too timid. */
  calibrationSlope?: number;
  calibrationSlopeStandardError?: number;
  /** Two classes only. */
  calibrationIntercept?: number;
  /** The nearest slopes below and above 1 that these rows would show (95% power); absent where none would. */
  visibleSlopes?: { below?: number; above?: number };
  /** Two classes: the mean probability of the second (of predicted labels: their mean confidence), and how often it came true. */
  calibrationInTheLarge?: { stated: number; cameTrue: number };
  /** How surely some class is given too much or too little: its intercept in standard errors. */
  calibrationInterceptZ?: number;
  /** Share of the probability that recalibration moves from one class to another. */
  calibrationShift?: number;
  /** Cox's test of intercepts 0 and slope 1. */
  cox?: { statistic: number; degreesOfFreedom: number; pValue: number };
  /** Calibration by the Brier score. */
  spiegelhalter?: { statistic: number; pValue: number };
  /** The same for each class against the rest, where there are more than two. */
  classCalibration?: { className: string; statistic: number; pValue: number }[];
  hosmerLemeshow?: { statistic: number; degreesOfFreedom: number; pValue: number };
  /** Rows that gave their true class probability 0: the log loss is infinite there, and clipped. */
  infiniteLosses?: number;
  /** Where some probabilities are 0: the smallest above it, which says how fine they are. */
  smallestProbability?: number;
  /** Classes whose labels fit the column of another one, and the log loss if it is theirs. */
  exchanged?: { columns: { className: string; column: string }[]; logLoss: number };
  minorityShare: number;
  /** Rows with under 1% on the true class, against the number the probabilities themselves expect. */
  labelNoise?: { observed: number; expected: number; pValue: number };
  /** Share of labels that look drawn at random, by likelihood; the smallest share these rows would show (95% power); the share the model expects to get wrong itself. */
  noise?: { share: number; pValue: number; visible: number; expectedErrors: number };
  /** What the scores were taken for; logits and percentages were mapped to probabilities. */
  scores: 'probabilities' | 'logits' | 'percentages' | 'labels' | 'confidences';
  /** Rows of probabilities that did not sum to one and were divided by their sum. */
  rescaledRows?: number;
  /** True where the classes' names have an order (ratings, low < medium < high). */
  ordinal: boolean;
}

export type { LossId };
