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

/** Which numbers are summed, and of what: deviations from a center in a unit, their sizes or their squares. */
interface Deviations {
  of: 'deviations' | 'sizes' | 'squares';
  /** 0 where it is left out. */
  center?: number;
  /** A power of two, such that squares neither overflow nor vanish; 1 where it is left out. */
  unit?: number;
  /** How often each value counts; once where it is left out. */
  weight?: Float64Array | undefined;
}

/**
 * Σ w d, Σ w |d| or Σ w d² of the deviations d = (x − center) / unit, with the same compensation. A plain loop: over many
 * rows, a function called for each term costs more than the sum itself.
 *
 * @example sumOfDeviations(Float64Array.of(1, 2, 6), { of: 'sizes', center: 2 }) // 5
 */
export function sumOfDeviations(x: Float64Array, { of, center = 0, unit = 1, weight }: Deviations): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = (x[i]! - center) / unit;
    const part = of === 'squares' ? deviation * deviation : of === 'sizes' ? Math.abs(deviation) : deviation;
    const corrected = (weight ? weight[i]! * part : part) - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}
