/**
 * Σ term(i) for i = 0 … n − 1 with Kahan's compensation: the error does not grow with n, and nothing is allocated.
 */
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
