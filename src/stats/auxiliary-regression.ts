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
  let center = 0;
  let sizeMean = 0;
  for (let row = 0; row < n; row++) {
    center += predicted[row]! / n;
    sizeMean += sizes[row]! / n;
  }
  let variance = 0;
  let sizeVariance = 0;
  let covariance = 0;
  for (let row = 0; row < n; row++) {
    const x = predicted[row]! - center;
    const y = sizes[row]! - sizeMean;
    variance += (x * x) / n;
    sizeVariance += (y * y) / n;
    covariance += (x * y) / n;
  }
  const scale = Math.sqrt(variance);
  const slope = covariance / scale;
  const byLine = {
    statistic: (n * slope ** 2) / sizeVariance,
    degreesOfFreedom: 1,
    direction: Math.sign(slope),
  };
  if (!square) return byLine;

  // The square less what the line explains of it, u² − 1 − skewness · u for the standardised prediction u.
  let skewness = 0;
  let fourth = 0;
  let bend = 0;
  for (let row = 0; row < n; row++) {
    const u = (predicted[row]! - center) / scale;
    skewness += (u * u * u) / n;
    fourth += (u * u * u * u) / n;
    bend += ((sizes[row]! - sizeMean) * u * u) / n;
  }
  const curveVariance = fourth - 1 - skewness ** 2;
  if (curveVariance < 1e-12) return byLine;
  bend -= skewness * slope;
  return {
    ...byLine,
    statistic: byLine.statistic + (n * bend ** 2) / (sizeVariance * curveVariance),
    degreesOfFreedom: 2,
  };
}

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
