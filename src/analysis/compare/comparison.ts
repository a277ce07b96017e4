import type { Notice } from '../../data/notice.ts';
import type { LossId } from '../../losses/index.ts';
import type { MetricId } from './metrics/metric.ts';
import type { MurphyDiagram } from './murphy.ts';

/** Several models on the same rows: plain, versioned JSON, made once and read by every surface. */
export interface Comparison {
  schema: 1;
  task: 'regression' | 'classification';
  /** Rows that every model has: all figures are of them. */
  rows: number;
  /** Columns whose values pair the rows, joined by commas; or `position`. */
  pairedBy: string;
  /** One sentence: the answer. */
  headline: string;
  /** What the models are compared with, where a difference isn't one between two of them. */
  baseline: string;
  /** The distribution that likelihoods and deviances are of: the one that the baseline’s errors call for. */
  distribution?: string;
  /** Share of the observed values that the range whose coverage is given is meant to hold. */
  coverageLevel?: number;
  models: ModelFigures[];
  /** Of every model but the baseline, in every metric that allows it. */
  differences: Difference[];
  /** For each metric the models that may be the best at 95%: the model confidence set. */
  best: Partial<Record<MetricId, string[]>>;
  /** Whether a model is better under every loss of its kind; of predictions of numbers. */
  murphy?: MurphyDiagram[];
  /** Notes on the files: what was found, and what was done about it. */
  notices: Notice[];
  seed: number;
  version: string;
}

export interface ModelFigures {
  name: string;
  metrics: Partial<Record<MetricId, Estimate>>;
  /** The loss that the model's own errors call for; absent where they can't be analyzed. */
  recommendation?: {
    loss: LossId;
    parameters: Record<string, number>;
    strength: 'strong' | 'leaning' | 'undecided';
    headline: string;
  };
}

export interface Estimate {
  value: number;
  /** At 95%; absent where the rows are too few to tell. */
  interval?: [number, number];
}

export interface Difference {
  metric: MetricId;
  model: string;
  baseline: string;
  /** The model's metric less the baseline's. */
  difference: number;
  /** The difference over the baseline's metric, where that is above 0. */
  relative?: number;
  /** At 95%, of `relative`; of `difference` where there is none. */
  interval?: [number, number];
  /** That the models are equally good in this metric; after Holm over the models. */
  pValue: number;
  method: string;
  /** About how many more rows would show the difference, if it is what it seems, in four of five such files. */
  moreRows?: number;
}
