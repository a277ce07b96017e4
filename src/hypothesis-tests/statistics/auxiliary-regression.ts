import { oncePer } from '../../numerics/once-per.ts';
import type { Residuals } from '../../numerics/residuals.ts';

/** A least-squares regression of the size of the residuals on their predictions. */
export interface AuxiliaryRegression {
  /** n R²: the Lagrange-multiplier statistic, chi-square with `degreesOfFreedom` if the variance is constant. */
  statistic: number;
  degreesOfFreedom: number;
}

/** Regressions on the prediction alone, and on the prediction and its square. */
export interface AuxiliaryRegressions {
  /** `direction` is the sign of the slope: 1 if the size grows with the prediction. */
  line: AuxiliaryRegression & { direction: number };
  /** If the predictions take only two values, the square adds nothing and takes no degree of freedom. */
  curve: AuxiliaryRegression;
}

/**
 * Regresses |e − median| on the prediction.
 *
 * @example
 * regressAbsolute(residuals).line.statistic; // Glejser's n R²
 */
export const regressAbsolute = oncePer((residuals: Residuals) =>
  regress(residuals, 'absolute', residuals.median, residuals.meanAbsoluteDeviation),
);

/**
 * Regresses (e − mean)² on the prediction.
 *
 * @example
 * regressSquared(residuals).line.statistic; // Breusch and Pagan's, studentized
 */
export const regressSquared = oncePer((residuals: Residuals) =>
  regress(residuals, 'squared', residuals.mean, residuals.standardDeviationMle ** 2),
);

/**
 * The square of the prediction is made orthogonal to the line, so that R² is the sum of two squared correlations and no
 * linear system has to be solved. One pass, without copying the rows.
 */
function regress(
  residuals: Residuals,
  size: 'absolute' | 'squared',
  center: number,
  sizeMean: number,
): AuxiliaryRegressions {
  const { n, values, predicted, rowWeight } = residuals;
  if (!predicted) throw new Error('an auxiliary regression needs predictions');
  if (rowWeight) {
    const line = weightedLine(residuals, size, center, sizeMean);
    return { line, curve: line };
  }
  const { mean: middle, deviation, skewness, fourth } = moments(predicted);
  // |e| (1 + 0 |e|) or |e| (0 + 1 |e|): no branch in the loop, which is compiled while it runs (see numerics/sum.ts).
  const [once, twice] = size === 'absolute' ? [1, 0] : [0, 1];
  const perUnit = 1 / deviation;
  const share = 1 / n;
  let sizeVariance = 0;
  let slope = 0;
  let bend = 0;
  for (let row = 0; row < n; row++) {
    const x = (predicted[row]! - middle) * perUnit;
    const distance = Math.abs(values[row]! - center);
    const y = distance * (once + twice * distance) - sizeMean;
    sizeVariance += y * y * share;
    slope += x * y * share;
    bend += x * x * y * share;
  }
  const statistic = (n * slope ** 2) / sizeVariance;
  // The square minus the part that the line explains: u² − 1 − skewness · u.
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
 * By weighted least squares: the squared slope divided by its variance if all sizes have the same variance, which
 * without weights is n R². There is no weighted curve: no test uses one.
 */
function weightedLine(
  { values, predicted, rowWeight, worth }: Residuals,
  size: 'absolute' | 'squared',
  center: number,
  sizeMean: number,
): AuxiliaryRegressions['line'] {
  const weight = rowWeight!;
  let middle = 0;
  for (let row = 0; row < values.length; row++) middle += (weight[row]! * predicted![row]!) / worth;
  let [slope, variance, sizeVariance] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const x = weight[row]! * (predicted![row]! - middle);
    const distance = values[row]! - center;
    const y = (size === 'absolute' ? Math.abs(distance) : distance * distance) - sizeMean;
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

/** Mean and standard deviation (with divisor n) of predictions, and their standardized third and fourth moments. */
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
