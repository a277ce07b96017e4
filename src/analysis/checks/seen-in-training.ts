import type { Residuals } from '../../numerics/residuals.ts';

/** Rows that the model has not seen come this near to 0 by no chance. */
const asGoodAsZero = 1e-9;

/**
 * Do residuals look like those of the rows that a model was fitted to? Least squares with an intercept leaves training
 * residuals whose mean, and whose correlation with the predictions, are both 0 up to rounding.
 *
 * @example looksSeenInTraining(residuals) // false
 */
export function looksSeenInTraining({
  n,
  values,
  mean,
  standardDeviationMle,
  predicted,
}: Residuals): boolean {
  if (!predicted || !(standardDeviationMle > 0)) return false;
  if (Math.abs(mean) > asGoodAsZero * standardDeviationMle) return false;
  let total = 0;
  for (let row = 0; row < n; row++) total += predicted[row]!;
  const center = total / n;
  let [products, squares] = [0, 0];
  for (let row = 0; row < n; row++) {
    const x = predicted[row]! - center;
    products += x * (values[row]! - mean);
    squares += x * x;
  }
  return (
    squares > 1e-20 * n * center * center &&
    Math.abs(products) <= asGoodAsZero * Math.sqrt(squares * n) * standardDeviationMle
  );
}
