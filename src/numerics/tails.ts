import { complementaryError } from './special/error-function.ts';
import { incompleteBeta } from './special/incomplete-beta.ts';
import { lowerGamma, upperGamma } from './special/incomplete-gamma.ts';

/**
 * Tail probabilities of the sampling distributions behind the p-values. Each keeps its relative accuracy (1e-10 or
 * better unless stated otherwise) far into the tail: it is computed as a tail, never as 1 − F.
 */

/** P(|Z| > |z|) for a standard normal Z. `normalTwoTails(1.96) ≈ 0.05` */
export const normalTwoTails = (z: number): number => complementaryError(Math.abs(z) / Math.SQRT2);

/** P(X > x) for a chi-square X with up to 500 degrees of freedom. `chiSquareTail(3.841, 1) ≈ 0.05` */
export const chiSquareTail = (x: number, degreesOfFreedom: number): number =>
  x > 0 ? upperGamma(degreesOfFreedom / 2, x / 2) : x <= 0 ? 1 : Number.NaN;

/** P(|T| > |t|) for a Student’s t variable T. `studentTwoTails(2.776, 4) ≈ 0.05` */
export function studentTwoTails(t: number, degreesOfFreedom: number): number {
  const all = degreesOfFreedom + t * t;
  return incompleteBeta(degreesOfFreedom / all, degreesOfFreedom / 2, 0.5, (t * t) / all);
}

/** P(F > f) for an F distribution with the numerator's and the denominator's degrees of freedom. */
export function fisherTail(f: number, numerator: number, denominator: number): number {
  if (!(f > 0)) return f <= 0 ? 1 : Number.NaN;
  const all = denominator + numerator * f;
  return incompleteBeta(denominator / all, denominator / 2, numerator / 2, (numerator * f) / all);
}

/**
 * P(X ≥ count) for a Poisson X with the given mean; above a count of 500 by Temme's uniform expansion, to 1e-5 (a
 * series or continued fraction would need about as many terms as the count).
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (!(mean > 0)) return mean <= 0 ? 0 : Number.NaN;
  return count <= 500 ? lowerGamma(count, mean) : temmeLowerGamma(count, mean);
}

/** Regularized lower incomplete gamma function P(a, x) for large a. Temme (1979), SIAM J. Math. Anal. 10, 757. */
function temmeLowerGamma(a: number, x: number): number {
  const excess = x / a - 1;
  const eta = Math.sign(excess) * Math.sqrt(2 * (excess - Math.log1p(excess)));
  const correction = Math.abs(eta) > 1e-3 ? 1 / excess - 1 / eta : -1 / 3 + eta / 12;
  return (
    complementaryError(-eta * Math.sqrt(a / 2)) / 2 -
    (Math.exp((-a * eta * eta) / 2) / Math.sqrt(2 * Math.PI * a)) * correction
  );
}

/** Two-sided exact p-value of `successes` out of `trials` at probability one half. */
export function fairCoinTwoTails(successes: number, trials: number): number {
  const fewer = Math.min(successes, trials - successes);
  return Math.min(1, 2 * incompleteBeta(0.5, trials - fewer, fewer + 1));
}
