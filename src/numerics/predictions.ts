import { orderOfValues } from './order.ts';
import type { Residuals } from './residuals.ts';

/** Rows in ascending order of their prediction; residuals that share their predictions share the order. */
export function orderOfPredictions({ predicted }: Residuals): Uint32Array {
  if (!predicted) throw new Error('orderOfPredictions needs predictions');
  return orderOfValues(predicted);
}
