import type { Residuals } from '../../numerics/residuals.ts';
import { sizesAbout } from '../../numerics/sizes-about.ts';

/** Relative changes of two metrics: −0.03 is 3% lower. */
export interface MetricChanges {
  mae: number;
  rmse: number;
}

/**
 * How MAE and RMSE on these rows change if the predictions move from the residuals' mean to another center: MAE is mean
 * |e − c|, RMSE √(σ² + (c − mean)²), both relative to c = mean.
 *
 * @example movedCenter(residuals, residuals.median).mae <= 0 // true
 */
export function movedCenter(residuals: Residuals, center: number): MetricChanges {
  const { mean, standardDeviationMle } = residuals;
  return {
    mae: sizesAbout(residuals, center) / sizesAbout(residuals, mean) - 1,
    rmse: Math.hypot(standardDeviationMle, center - mean) / standardDeviationMle - 1,
  };
}
