import { replaced } from '../rows-in-code.ts';

/** Code that calls `fit(X, y)` with a weight for each row. */
export const weightedFit = (code: string): string | undefined =>
  replaced(code, /sample_weight=1(?= \/)/, 'sample_weight=row_weight') ??
  replaced(code, /\.fit\(X, ((?:[^()\n]|\([^()\n]*\))+)\)/, '.fit(X, $1, sample_weight=row_weight)');
