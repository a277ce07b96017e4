import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RegressionSample } from '../../../src/analysis/columns/sample/sample.ts';
import dataSets from './data-sets.json' with { type: 'json' };

export const models = ['linear', 'boosted'] as const;
export type Model = (typeof models)[number];

/** What refitting with a loss gave on held-out rows. */
export type Outcome = readonly [
  meanAbsoluteError: number,
  rootMeanSquaredError: number,
  /** Mean negative log-likelihood of the loss's own distribution, its scale from the training rows. */
  negativeLogLikelihood: number,
  biasInDeviations: number,
  /** Of the total, as a share of it. */
  biasOfTotal: number,
];

/** A real data set, a linear and a boosted model of it, and what each loss gave when the model was refitted with it. */
export interface DataSet {
  /** R package, unless it says Python. */
  package: string;
  data: string;
  target: string;
  kind: 'regression' | 'positive' | 'counts';
  rows: number;
  linear: Record<string, Outcome>;
  boosted: Record<string, Outcome>;
}

export const study = dataSets as unknown as Record<string, DataSet>;

/** Observed values beside out-of-fold predictions of a fit by squared loss; of large sets every k-th row. */
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
