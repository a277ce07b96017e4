import { lineOfErrors } from '../../numerics/about-line.ts';
import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** A least-squares regression of a size of the residuals on their predictions, their own line taken off before. */
export interface AuxiliaryRegression {
  /** n R²: the Lagrange-multiplier statistic, chi-square with `degreesOfFreedom` if the variance is constant. */
  statistic: number;
  degreesOfFreedom: number;
}

/** On the prediction alone, and on its square too. */
export interface AuxiliaryRegressions {
  /** `direction`: sign of the slope, 1 where the size grows with the prediction. */
  line: AuxiliaryRegression & { direction: number };
  /** Where the predictions take two values only, the square adds nothing and takes no degree of freedom. */
  curve: AuxiliaryRegression;
}

/**
 * Regresses |e − median| on the prediction, e less its own line on the prediction.
 *
 * @example
 * regressAbsolute(residuals).line.statistic; // Glejser's n R²
 */
export const regressAbsolute = oncePer((residuals: Residuals) => regress(residuals, 'absolute'));

/**
 * Regresses (e − mean)² on the prediction, e less its own line on the prediction.
 *
 * @example
 * regressSquared(residuals).line.statistic; // Breusch and Pagan's, studentized
 */
export const regressSquared = oncePer((residuals: Residuals) => regress(residuals, 'squared'));

/**
 * The square of the prediction is made orthogonal to the line, so that R² is a sum of two squared correlations and no
 * matrix is solved. No copy of the rows.
 */
function regress(residuals: Residuals, size: 'absolute' | 'squared'): AuxiliaryRegressions {
  const { n, values, predicted, rowWeight } = residuals;
  const { slope: tilt, meanPrediction, mean, median } = lineOfErrors(residuals);
  const center = size === 'absolute' ? median : mean;
  if (rowWeight) {
    const sizes = values.map((value, row) => {
      const distance = value - tilt * (predicted![row]! - meanPrediction) - center;
      return size === 'absolute' ? Math.abs(distance) : distance * distance;
    });
    const line = weightedLine(residuals, sizes);
    return { line, curve: line };
  }
  const { deviation, skewness, fourth } = moments(predicted!);
  // |e| (1 + 0 |e|) or |e| (0 + 1 |e|): no choice within the loops, which are compiled while they run (see numerics/sum.ts).
  const [once, twice] = size === 'absolute' ? [1, 0] : [0, 1];
  const perUnit = 1 / deviation;
  const share = 1 / n;
  let sizeMean = 0;
  for (let row = 0; row < n; row++) {
    const distance = Math.abs(values[row]! - tilt * (predicted![row]! - meanPrediction) - center);
    sizeMean += distance * (once + twice * distance) * share;
  }
  let sizeVariance = 0;
  let slope = 0;
  let bend = 0;
  for (let row = 0; row < n; row++) {
    const off = predicted![row]! - meanPrediction;
    const x = off * perUnit;
    const distance = Math.abs(values[row]! - tilt * off - center);
    const y = distance * (once + twice * distance) - sizeMean;
    sizeVariance += y * y * share;
    slope += x * y * share;
    bend += x * x * y * share;
  }
  const statistic = (n * slope ** 2) / sizeVariance;
  // The square less what the line explains of it: u² − 1 − skewness · u.
  const curveVariance = fourth - 1 - skewness ** 2;
  const bySquare = (n * (bend - skewness * slope) ** 2) / (sizeVariance * curveVariance);
  return {
    line: { statistic, degreesOfFreedom: 1, direction: Math.sign(slope) },
    curve:
      curveVariance < 1e-12
        ? { statistic, degreesOfFreedom: 1 }
        : { statistic: statistic + bySquare, degreesOfFreedom: 2 },
  };
}

/**
 * By weighted least squares: the squared slope over its variance where all sizes have the same, which without weights is
 * n R². The curve is not asked for where rows have weights.
 */
function weightedLine(
  { predicted, rowWeight, worth }: Residuals,
  sizes: Float64Array,
): AuxiliaryRegressions['line'] {
  const weight = rowWeight!;
  let [middle, sizeMean] = [0, 0];
  for (let row = 0; row < sizes.length; row++) {
    middle += (weight[row]! * predicted![row]!) / worth;
    sizeMean += (weight[row]! * sizes[row]!) / worth;
  }
  let [slope, variance, sizeVariance] = [0, 0, 0];
  for (let row = 0; row < sizes.length; row++) {
    const x = weight[row]! * (predicted![row]! - middle);
    const y = sizes[row]! - sizeMean;
    slope += x * y;
    variance += x * x;
    sizeVariance += (weight[row]! * y * y) / worth;
  }
  return {
    statistic: slope ** 2 / (variance * sizeVariance),
    degreesOfFreedom: 1,
    direction: Math.sign(slope),
  };
}

/** Standard deviation (with n) of predictions, and their third and fourth moments in that unit. */
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
  return { deviation, skewness, fourth };
});
