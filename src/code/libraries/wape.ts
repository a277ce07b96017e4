/** Σ|error| / Σ|target|, also called wMAPE and ND: the MAE in another unit, not a MAPE. */
export const wape = ['loss:l1', 'divided by the sum of |target|, which changes no minimum'] as const;
