import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import dataSets from './data-sets.json' with { type: 'json' };

export const models = ['linear', 'boosted'] as const;
export type Model = (typeof models)[number];

/** The results on held-out rows of refitting with a loss. */
export type Outcome = readonly [
  meanAbsoluteError: number,
  rootMeanSquaredError: number,
  /**
   * The mean negative log-likelihood of the loss's own distribution, with its scale estimated from the training rows.
   */
  negativeLogLikelihood: number,
  biasInDeviations: number,
  /** The bias of the total, relative to the total. */
  biasOfTotal: number,
];

/** A real data set, a linear and a boosted model of it, and the outcome of refitting each model with each loss. */
export interface DataSet {
  /** The R package, or Python. */
  package: string;
  data: string;
  target: string;
  kind: 'regression' | 'positive' | 'counts';
  rows: number;
  linear: Record<string, Outcome>;
  boosted: Record<string, Outcome>;
}

export const study = dataSets as unknown as Record<string, DataSet>;

/** Observed values and out-of-fold predictions of a least-squares fit; for large data sets every k-th row. */
export function predictionsOf(
  id: string,
  model: Model,
): Required<Pick<RegressionSample, 'observed' | 'predicted'>> & RegressionSample {
  const file = new URL(`./predictions/${id}.csv.gz`, import.meta.url);
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const column = (place: number) => Float64Array.from(lines, (line) => Number(line.split(',')[place]));
  const observed = column(0);
  const predicted = column(1 + models.indexOf(model));
  return { observed, predicted, residuals: observed.map((y, row) => y - predicted[row]!) };
}
