import type { Residuals } from '../../numerics/residuals.ts';
import { sumOfSizes } from '../../numerics/sum.ts';

/** Relative changes of two metrics: −0.03 is 3% lower. */
export interface MetricChanges {
  mae: number;
  rmse: number;
}

/**
 * What MAE and RMSE on these very rows do if the predictions move from the residuals' mean to another center: MAE is
 * mean |e − c|, RMSE √(σ² + (c − mean)²), both against c = mean.
 *
 * @example movedCenter(residuals, residuals.median).mae <= 0 // true
 */
export function movedCenter(
  { values, rowWeight, mean, standardDeviationMle }: Residuals,
  center: number,
): MetricChanges {
  const size = (about: number) => sumOfSizes(values, about, rowWeight);
  return {
    mae: size(center) / size(mean) - 1,
    rmse: Math.hypot(standardDeviationMle, center - mean) / standardDeviationMle - 1,
  };
}
