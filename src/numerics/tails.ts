import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * Tail probabilities of the sampling distributions that p-values come from. Each keeps its relative
 * accuracy (1e-10 and better where not said otherwise) far into the tail: it is computed as a tail, never as 1 − F.
 */

/** P(|Z| > |z|) for a standard Normal Z. `normalTwoTails(1.96) ≈ 0.05` */
export const normalTwoTails = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** P(X > x) for a chi-square X with up to 500 degrees of freedom. `chiSquareTail(3.841, 1) ≈ 0.05` */
export const chiSquareTail = (x: number, degreesOfFreedom: number): number =>
  x > 0 ? gammainc(x / 2, degreesOfFreedom / 2, true, true) : x <= 0 ? 1 : Number.NaN;

/** P(|T| > |t|) for a Student T. `studentTwoTails(2.776, 4) ≈ 0.05` */
export const studentTwoTails = (t: number, degreesOfFreedom: number): number =>
  betainc(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);

/** P(F > f) for a Fisher F with the numerator's and the denominator's degrees of freedom. */
export const fisherTail = (f: number, numerator: number, denominator: number): number =>
  f > 0
    ? betainc(denominator / (denominator + numerator * f), denominator / 2, numerator / 2)
    : f <= 0
      ? 1
      : Number.NaN;

/**
 * P(X ≥ count) for a Poisson X with that mean; beyond a count of 500 by Temme's uniform expansion, to 1e-5
 * (the library's incomplete gamma function loses its digits there).
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (!(mean > 0)) return mean <= 0 ? 0 : Number.NaN;
  return count <= 500 ? gammainc(mean, count, true, false) : temmeLowerGamma(count, mean);
}

/** Regularized lower incomplete gamma function P(a, x) for large a. Temme (1979), SIAM J. Math. Anal. 10, 757. */
function temmeLowerGamma(a: number, x: number): number {
  const excess = x / a - 1;
  const eta = Math.sign(excess) * Math.sqrt(2 * (excess - Math.log1p(excess)));
  const correction = Math.abs(eta) > 1e-3 ? 1 / excess - 1 / eta : -1 / 3 + eta / 12;
  return (
    erfc(-eta * Math.sqrt(a / 2)) / 2 -
    (Math.exp((-a * eta * eta) / 2) / Math.sqrt(2 * Math.PI * a)) * correction
  );
}

/** Two-sided exact p-value of `successes` of `trials` at probability one half. */
export function fairCoinTwoTails(successes: number, trials: number): number {
  const fewer = Math.min(successes, trials - successes);
  return Math.min(1, 2 * betainc(0.5, trials - fewer, fewer + 1));
}
