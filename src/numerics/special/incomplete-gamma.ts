import { poissonDensity } from './deviance.ts';

const smallest = 1e-300;
const mostSteps = 10_000;

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), a > 0 and x ≥ 0: a power series left of
 * a + 1, Legendre’s continued fraction (by Lentz’s method) right of it. DLMF 8.11.4, 8.9.2.
 *
 * @example lowerGamma(1, 2) // equals 1 − e⁻²
 */
export const lowerGamma = (a: number, x: number): number =>
  x <= 0 ? 0 : x < a + 1 ? series(a, x) : 1 - fraction(a, x);

export const upperGamma = (a: number, x: number): number =>
  x <= 0 ? 1 : x < a + 1 ? 1 - series(a, x) : fraction(a, x);

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < mostSteps && term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return poissonDensity(a, x) * sum;
}

function fraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - a;
  let c = 1 / smallest;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < mostSteps; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (numerator * d + b || smallest);
    c = b + numerator / c || smallest;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4e-16) break;
  }
  return a * poissonDensity(a, x) * value;
}

/**
 * The x at which Q(a, x) is `tail`, 0 < tail < 1. Newton’s method in ln x for ln Q or ln P, whichever is smaller: both
 * are concave in ln x, so that it converges from one side after the first step.
 *
 * @example upperGammaInverse(1, Math.exp(-2)) // 2
 */
export function upperGammaInverse(a: number, tail: number): number {
  const upper = tail < 0.5;
  const target = Math.log(upper ? tail : 1 - tail);
  let logX = Math.log(a);
  let change = 0;
  for (let step = 0; step < 200; step++) {
    const x = Math.exp(logX);
    const value = upper ? upperGamma(a, x) : lowerGamma(a, x);
    const slope = ((upper ? -a : a) * poissonDensity(a, x)) / value;
    // Too far out the tail underflows to zero: go half the way back.
    change =
      value > 0
        ? Math.max(-40, Math.min(3, (target - Math.log(value)) / slope))
        : ((upper ? -1 : 1) * Math.abs(change)) / 2;
    logX += change;
    if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(logX))) break;
  }
  return Math.exp(logX);
}
