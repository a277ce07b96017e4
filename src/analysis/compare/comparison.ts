import type { Notice } from '../../data/notice.ts';
import type { LossId } from '../../losses/index.ts';
import type { MetricId } from './metrics/metric.ts';
import type { MurphyDiagram } from './murphy.ts';

/** Several models on the same rows: plain, versioned JSON, made once and read by every user interface. */
export interface Comparison {
  schema: 1;
  task: 'regression' | 'classification';
  /** Rows that every model has: all numbers are based on them. */
  rows: number;
  /** Columns whose values pair the rows, joined by commas; or `position`. */
  pairedBy: string;
  /** One sentence: the answer. */
  headline: string;
  /** The model that the others are compared with, unless a difference names both of its models. */
  baseline: string;
  /** The distribution that likelihoods and deviances refer to: the one that the baseline’s errors call for. */
  distribution?: string;
  /** Nominal coverage of the range whose coverage is given. */
  coverageLevel?: number;
  models: ModelFigures[];
  /**
   * In every metric that allows it, of every model but the baseline from the baseline; and of a single best model from
   * the next best.
   */
  differences: Difference[];
  /** For each metric, the models that may be the best at 95%: the model confidence set. */
  best: Partial<Record<MetricId, string[]>>;
  /** Whether a model is better under every loss of its kind; for numeric predictions. */
  murphy?: MurphyDiagram[];
  /** Notes on the files: what was found, and what was done about it. */
  notices: Notice[];
  seed: number;
  version: string;
}

export interface ModelFigures {
  name: string;
  metrics: Partial<Record<MetricId, Estimate>>;
  /** The loss that the model's own errors call for; absent if they cannot be analyzed. */
  recommendation?: {
    loss: LossId;
    parameters: Record<string, number>;
    strength: 'strong' | 'leaning' | 'undecided';
    headline: string;
  };
}

export interface Estimate {
  value: number;
  /** At 95%; absent if there are too few rows. */
  interval?: [number, number];
}

export interface Difference {
  metric: MetricId;
  model: string;
  baseline: string;
  /** The model's metric minus the baseline's. */
  difference: number;
  /** The difference divided by the baseline's metric, if that is above 0. */
  relative?: number;
  /** At 95%, for `relative`; for `difference` if there is none. */
  interval?: [number, number];
  /**
   * For the hypothesis that the models are equally good in this metric, adjusted for the number of comparisons (Holm;
   * Bonferroni over all pairs for the best and the next best).
   */
  pValue: number;
  method: string;
  /** Roughly how many more rows would show the difference in four of five such files, if the estimate is right. */
  moreRows?: number;
}
