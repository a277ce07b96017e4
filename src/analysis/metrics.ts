import { sumOf } from '../numerics/elementwise.ts';
import { medianOfSizes } from '../numerics/median-of-sizes.ts';
import type { Residuals } from '../numerics/residuals.ts';
import { sizesAbout } from '../numerics/sizes-about.ts';
import { sumOfDeviations, sumOfSquares } from '../numerics/sum.ts';
import { medianDistance } from '../numerics/weighted.ts';

/** How large a model's errors are, in the units of the data; `r2` is dimensionless. */
export interface Metrics {
  /** Mean of |observed − predicted|. */
  mae: number;
  /** √ of the mean of (observed − predicted)². */
  rmse: number;
  /** Median of |observed − predicted|. */
  medianAbsoluteError: number;
  /** Mean of observed − predicted: above 0 if the predictions are too low. */
  bias: number;
  /** 1 − Σ(y − ŷ)²/Σ(y − ȳ)²; absent if the observed values are unknown, or all the same. */
  r2?: number;
}

/**
 * The first numbers that people look for: how far the predictions, uncorrected, miss the observed values.
 *
 * @example metricsOf(prepareResiduals(Float64Array.of(-1, 1, 3))).mae // 1.6666666666666667
 */
export function metricsOf(residuals: Residuals, observed?: Float64Array): Metrics {
  const { worth, sorted, weight, rowWeight, mean, standardDeviationMle } = residuals;
  const squares = worth * (standardDeviationMle ** 2 + mean ** 2);
  const r2 = observedOf(residuals, observed);
  const total = r2 && sumOfSquaresAboutMean(r2, worth, rowWeight);
  return {
    mae: sizesAbout(residuals, 0) / worth,
    rmse: Math.sqrt(squares / worth),
    medianAbsoluteError: weight ? medianDistance({ sorted, weight }, 0) : medianOfSizes(sorted),
    bias: mean,
    ...(total && { r2: 1 - squares / total }),
  };
}

/** The observed values, computed from the residuals and the predictions if not given. */
const observedOf = ({ values, predicted }: Residuals, observed?: Float64Array): Float64Array | undefined =>
  observed ?? (predicted && sumOf(values, predicted));

/** Σ(y − ȳ)²; 0 if the values differ only by rounding error. */
function sumOfSquaresAboutMean(
  values: Float64Array,
  worth: number,
  weight: Float64Array | undefined,
): number {
  const mean = sumOfDeviations(values, 0, weight) / worth;
  const total = sumOfSquares(values, mean, weight);
  return total > worth * (1e-12 * mean) ** 2 ? total : 0;
}
