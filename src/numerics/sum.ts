/** Σ term(i) for i = 0 … n − 1 with Kahan's compensation: the error does not grow with n. */
export function compensatedSum(n: number, term: (index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const corrected = term(i) - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

// The sums below have no choice within their loops: a loop over many rows is compiled while it runs, and where it has
// a branch that was not taken until then, V8 keeps its sums on the heap, which takes four times as long.

/**
 * Σ (x − center) with the same compensation, or Σ w (x − center).
 *
 * @example sumOfDeviations(Float64Array.of(1, 2, 6), 2) // 3
 */
export function sumOfDeviations(x: Float64Array, center = 0, weight?: Float64Array): number {
  if (weight) return compensatedSum(x.length, (i) => weight[i]! * (x[i]! - center));
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const corrected = x[i]! - center - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

/**
 * Σ |x − center| with the same compensation, or Σ w |x − center|.
 *
 * @example sumOfSizes(Float64Array.of(1, 2, 6), 2) // 5
 */
export function sumOfSizes(x: Float64Array, center = 0, weight?: Float64Array): number {
  if (weight) return compensatedSum(x.length, (i) => weight[i]! * Math.abs(x[i]! - center));
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const corrected = Math.abs(x[i]! - center) - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

/**
 * Σ ((x − center) / unit)² with the same compensation, or Σ w ((x − center) / unit)². A `unit` that is a power of two
 * keeps squares from overflowing and vanishing.
 *
 * @example sumOfSquares(Float64Array.of(1, 2, 6), 2) // 17
 */
export function sumOfSquares(x: Float64Array, center = 0, weight?: Float64Array, unit = 1): number {
  if (weight) return compensatedSum(x.length, (i) => weight[i]! * ((x[i]! - center) / unit) ** 2);
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = (x[i]! - center) / unit;
    const corrected = deviation * deviation - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}
