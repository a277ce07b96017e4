import { prepareResiduals, type Residuals } from '../../numerics/residuals.ts';
import { isTrend, slopeOf } from './slope.ts';

/**
 * The errors less their own line on the prediction, where that is a trend: a mean that changes is no change of the size
 * of the errors, and looks like one at both ends. Undefined where there is none.
 */
export function aboutTrend(residuals: Residuals): Residuals | undefined {
  const { values, predicted, ordered, rowWeight, worth } = residuals;
  const line = slopeOf(residuals);
  if (!predicted || !line || !isTrend(line, worth)) return undefined;
  const [origin] = predicted;
  const left = values.map((value, row) => value - (line.slope - 1) * (predicted[row]! - origin!));
  return prepareResiduals(left, { predicted, ordered, ...(rowWeight && { weights: rowWeight }) });
}
