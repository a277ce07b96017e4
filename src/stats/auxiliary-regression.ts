import { oncePer } from './once-per.ts';
import type { Residuals } from './residuals.ts';

/** A least-squares regression of a size of the residuals on their predictions. */
export interface AuxiliaryRegression {
  /** n R²: the Lagrange-multiplier statistic, chi-square with `degreesOfFreedom` if the spread is constant. */
  statistic: number;
  degreesOfFreedom: number;
  /** Sign of the linear term: 1 where the size grows with the prediction. */
  direction: number;
}

/**
 * Regresses `sizes`, one for each row, on the prediction, and on its square too if asked. The square is made orthogonal to the line,
 * so that R² is a sum of two squared correlations and no matrix is solved. Where the predictions take two values
 * only, the square adds nothing and takes no degree of freedom.
 *
 * @example
 * regressOnPrediction(residuals, absoluteDeviations(residuals)); // Glejser's n R²
 */
export function regressOnPrediction(
  { n, predicted }: Residuals,
  sizes: Float64Array,
  { square = false } = {},
): AuxiliaryRegression {
  if (!predicted) throw new Error('regressOnPrediction needs predictions');
  const { u, skewness, fourth } = standardised(predicted);
  const share = 1 / n;
  let sizeMean = 0;
  for (let row = 0; row < n; row++) sizeMean += sizes[row]! * share;
  let sizeVariance = 0;
  let slope = 0;
  let bend = 0;
  for (let row = 0; row < n; row++) {
    const x = u[row]!;
    const y = sizes[row]! - sizeMean;
    sizeVariance += y * y * share;
    slope += x * y * share;
    bend += x * x * y * share;
  }
  const byLine = {
    statistic: (n * slope ** 2) / sizeVariance,
    degreesOfFreedom: 1,
    direction: Math.sign(slope),
  };
  // The square less what the line explains of it: u² − 1 − skewness · u.
  const curveVariance = fourth - 1 - skewness ** 2;
  if (!square || curveVariance < 1e-12) return byLine;
  return {
    ...byLine,
    statistic: byLine.statistic + (n * (bend - skewness * slope) ** 2) / (sizeVariance * curveVariance),
    degreesOfFreedom: 2,
  };
}

/** Predictions less their mean, in units of their standard deviation, with their third and fourth moments. */
const standardised = oncePer((predicted: Float64Array) => {
  const share = 1 / predicted.length;
  let mean = 0;
  for (let row = 0; row < predicted.length; row++) mean += predicted[row]! * share;
  let variance = 0;
  for (let row = 0; row < predicted.length; row++) variance += (predicted[row]! - mean) ** 2 * share;
  const perUnit = 1 / Math.sqrt(variance);
  const u = new Float64Array(predicted.length);
  let skewness = 0;
  let fourth = 0;
  for (let row = 0; row < predicted.length; row++) {
    const value = (predicted[row]! - mean) * perUnit;
    u[row] = value;
    skewness += value * value * value * share;
    fourth += value * value * value * value * share;
  }
  return { u, skewness, fourth };
});

/** Squared deviations from the mean, row by row. */
export const squaredDeviations = oncePer(({ n, values, mean }: Residuals): Float64Array => {
  const sizes = new Float64Array(n);
  for (let row = 0; row < n; row++) sizes[row] = (values[row]! - mean) ** 2;
  return sizes;
});

/** Absolute deviations from the median, row by row. */
export const absoluteDeviations = oncePer(({ n, values, median }: Residuals): Float64Array => {
  const sizes = new Float64Array(n);
  for (let row = 0; row < n; row++) sizes[row] = Math.abs(values[row]! - median);
  return sizes;
});
