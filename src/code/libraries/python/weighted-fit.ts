import { replaced } from '../rows-in-code.ts';

/**
 * A fit with weights 1/σ². They are divided by their mean, because boosted trees compare sums of weights with fixed
 * numbers: with the weights of a σ of 15, XGBoost would not split at all.
 */
export const fitByPrecision = (model: string): string =>
  `weight = 1 / sigma**2  # sigma: the standard deviation of each row
model = ${model}.fit(X, y, sample_weight=weight / weight.mean())`;

/** Code that calls `fit(X, y)` with a weight for each row. */
export const weightedFit = (code: string): string | undefined =>
  replaced(code, /weight = 1(?= \/)/, 'weight = row_weight') ??
  replaced(code, /\.fit\(X, ((?:[^()\n]|\([^()\n]*\))+)\)/, '.fit(X, $1, sample_weight=row_weight)');
