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

/** The size of a residual: its distance from the median, or the square of that from the mean. */
type Size = 'absolute' | 'squared';

/**
 * Regresses the residuals' sizes on the prediction, and on its square too if asked. The square is made orthogonal to
 * the line, so that R² is a sum of two squared correlations and no matrix is solved. Where the predictions take two
 * values only, the square adds nothing and takes no degree of freedom. One pass, and no copy of the rows.
 *
 * @example
 * regressOnPrediction(residuals, 'absolute'); // Glejser's n R²
 */
export function regressOnPrediction(
  { n, values, predicted, mean, median, meanAbsoluteDeviation, standardDeviationMle }: Residuals,
  size: Size,
  { square = false } = {},
): AuxiliaryRegression {
  if (!predicted) throw new Error('regressOnPrediction needs predictions');
  const { mean: middle, deviation, skewness, fourth } = moments(predicted);
  const absolute = size === 'absolute';
  const center = absolute ? median : mean;
  const sizeMean = absolute ? meanAbsoluteDeviation : standardDeviationMle ** 2;
  const perUnit = 1 / deviation;
  const share = 1 / n;
  let sizeVariance = 0;
  let slope = 0;
  let bend = 0;
  for (let row = 0; row < n; row++) {
    const x = (predicted[row]! - middle) * perUnit;
    const distance = values[row]! - center;
    const y = (absolute ? Math.abs(distance) : distance * distance) - sizeMean;
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

/** Mean and standard deviation (with n) of predictions, and their third and fourth moments in those units. */
const moments = oncePer((predicted: Float64Array) => {
  const share = 1 / predicted.length;
  let mean = 0;
  for (let row = 0; row < predicted.length; row++) mean += predicted[row]! * share;
  let variance = 0;
  for (let row = 0; row < predicted.length; row++) variance += (predicted[row]! - mean) ** 2 * share;
  const deviation = Math.sqrt(variance);
  let skewness = 0;
  let fourth = 0;
  for (let row = 0; row < predicted.length; row++) {
    const u = (predicted[row]! - mean) / deviation;
    skewness += u * u * u * share;
    fourth += u * u * u * u * share;
  }
  return { mean, deviation, skewness, fourth };
});
