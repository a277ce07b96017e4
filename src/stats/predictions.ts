import { oncePer } from './once-per.ts';
import { ascendingOrder } from './order.ts';
import type { Residuals } from './residuals.ts';

/** Rows in ascending order of their prediction. Each array is sorted once, however many ask for it. */
export const orderOfValues = oncePer(ascendingOrder);

/** The same for the predictions of residuals; residuals that share their predictions share the order. */
export function orderOfPredictions({ predicted }: Residuals): Uint32Array {
  if (!predicted) throw new Error('orderOfPredictions needs predictions');
  return orderOfValues(predicted);
}
