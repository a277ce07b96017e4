import type { Residuals } from '../../numerics/residuals.ts';
import type { FarErrors } from '../far-errors.ts';
import type { Farthest } from './plots.ts';

/** The number of rows listed. */
const mostRows = 20;

/** The rows with outlying errors, farthest first: based on scaled errors if the answer is. */
export function farthest(
  residuals: Residuals,
  scaled: Residuals = residuals,
  { low, high }: FarErrors,
  rowOf: (position: number) => number,
): Farthest {
  const { values, median } = scaled;
  const far: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i]! < low || values[i]! > high) far.push(i);
  far.sort((a, b) => Math.abs(values[b]! - median) - Math.abs(values[a]! - median));
  const listed = far.slice(0, mostRows);
  return {
    rows: listed.map(rowOf),
    residuals: listed.map((i) => residuals.values[i]!),
    ...(residuals.predicted && { predicted: listed.map((i) => residuals.predicted![i]!) }),
  };
}
