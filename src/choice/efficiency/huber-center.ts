import { huberK, huberLocation } from '../../losses/robust/huber.ts';
import type { Residuals } from '../../numerics/residuals.ts';
import { robustDeviation } from '../../numerics/robust-deviation.ts';

/**
 * The center that Huber's loss estimates (Huber 1964), δ = 1.345 robust standard deviations (MADN). In the data's units.
 *
 * @example huberCenter(prepareResiduals(Float64Array.of(-2, -1, 0, 1, 1000)))
 */
export function huberCenter(residuals: Residuals): number {
  const { sorted, median, weight = new Float64Array(sorted.length).fill(1) } = residuals;
  const delta = huberK * robustDeviation(residuals);
  if (!(delta > 0)) return median;
  const standardized = sorted.map((value) => (value - median) / delta);
  return median + delta * huberLocation({ x: standardized, weight }, 0, 1);
}
