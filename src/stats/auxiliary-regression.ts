import type { Residuals } from './residuals.ts';
import { compensatedSum } from './sum.ts';

/** A least-squares regression of a size of the residuals on their predictions. */
export interface AuxiliaryRegression {
  /** n R²: the Lagrange-multiplier statistic, chi-square with `degreesOfFreedom` if the spread is constant. */
  statistic: number;
  degreesOfFreedom: number;
  /** Sign of the linear term: 1 where the size grows with the prediction. */
  direction: number;
}

/**
 * Regresses `size(row)` on the prediction, and on its square too if asked. The square is made orthogonal to the line,
 * so that R² is a sum of two squared correlations and no matrix is solved. Where the predictions take two values
 * only, the square adds nothing and takes no degree of freedom.
 *
 * @example
 * regressOnPrediction(residuals, (row) => Math.abs(residuals.values[row]! - residuals.median)); // Glejser's n R²
 */
export function regressOnPrediction(
  { n, predicted }: Residuals,
  size: (row: number) => number,
  { square = false } = {},
): AuxiliaryRegression {
  if (!predicted) throw new Error('regressOnPrediction needs predictions');
  const mean = (term: (row: number) => number) => compensatedSum(n, term) / n;
  const center = mean((row) => predicted[row]!);
  const scale = Math.sqrt(mean((row) => (predicted[row]! - center) ** 2));
  const line = (row: number) => (predicted[row]! - center) / scale;
  const sizeMean = mean(size);
  const sizeVariance = mean((row) => (size(row) - sizeMean) ** 2);
  const slope = mean((row) => (size(row) - sizeMean) * line(row));
  const explainedByLine = slope ** 2 / sizeVariance;
  const direction = Math.sign(slope);
  if (!square) return { statistic: n * explainedByLine, degreesOfFreedom: 1, direction };

  const skewness = mean((row) => line(row) ** 3);
  const curve = (row: number) => line(row) ** 2 - 1 - skewness * line(row);
  const curveVariance = mean((row) => curve(row) ** 2);
  if (curveVariance < 1e-12) return { statistic: n * explainedByLine, degreesOfFreedom: 1, direction };
  const bend = mean((row) => (size(row) - sizeMean) * curve(row));
  const explained = explainedByLine + bend ** 2 / (sizeVariance * curveVariance);
  return { statistic: n * explained, degreesOfFreedom: 2, direction };
}
