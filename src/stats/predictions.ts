import { oncePer } from './once-per.ts';
import { ascendingOrder } from './order.ts';
import type { Residuals } from './residuals.ts';

/** Rows in ascending order of their prediction. Sorted once however many tests and effects ask for it. */
export const orderOfPredictions = oncePer((residuals: Residuals): Uint32Array => {
  if (!residuals.predicted) throw new Error('orderOfPredictions needs predictions');
  return ascendingOrder(residuals.predicted);
});
