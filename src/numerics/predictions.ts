import { orderOfValues } from './order.ts';
import type { Residuals } from './residuals.ts';

/** Row indices in ascending order of their prediction, cached per array of predictions. */
export function orderOfPredictions({ predicted }: Residuals): Uint32Array {
  if (!predicted) throw new Error('orderOfPredictions needs predictions');
  return orderOfValues(predicted);
}
