import { betaPower } from './deviance.ts';

const smallest = 1e-300;
const mostSteps = 10_000;

/**
 * The regularized incomplete beta function I_x(a, b), a > 0 and b > 0: a continued fraction (by Lentz’s method) on the
 * side where it converges fast. DLMF 8.17.22.
 *
 * @param y 1 − x, if known more precisely than from x
 * @example incompleteBeta(0.25, 1, 2) // equals 1 − 0.75²
 */
export const incompleteBeta = (x: number, a: number, b: number, y = 1 - x): number =>
  x <= 0 ? 0 : y <= 0 ? 1 : between(x, y, a, b);

function between(x: number, y: number, a: number, b: number): number {
  return x < (a + 1) / (a + b + 2) ? fraction(x, y, a, b) : 1 - fraction(y, x, b, a);
}

function fraction(x: number, y: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || smallest);
  let value = d;
  for (let m = 1; m < mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || smallest);
    c = 1 + even / c || smallest;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || smallest);
    c = 1 + odd / c || smallest;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4e-16) break;
  }
  return (betaPower(x, y, a, b) / a) * value;
}

/**
 * The x at which I_x(a, b) is `probability`, between 0 and 1. Newton’s method in ln(x/(1 − x)) for ln I, which is
 * concave in it, so that it converges from one side after the first step; from the upper end if that is nearer.
 *
 * @example incompleteBetaInverse(0.4375, 1, 2) // 0.25
 */
export function incompleteBetaInverse(probability: number, a: number, b: number): number {
  if (!(probability > 0)) return 0;
  if (!(probability < 1)) return 1;
  return probability > 0.5
    ? logistic(-logitOfQuantile(1 - probability, b, a))
    : logistic(logitOfQuantile(probability, a, b));
}

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

function logitOfQuantile(probability: number, a: number, b: number): number {
  const target = Math.log(probability);
  let logit = Math.log(a / b);
  let change = 0;
  for (let step = 0; step < 200; step++) {
    const x = logistic(logit);
    const y = logistic(-logit);
    const value = between(x, y, a, b);
    // Too far to the left I underflows to zero: go half the way back.
    change =
      value > 0
        ? Math.max(-40, Math.min(3, ((target - Math.log(value)) * value) / betaPower(x, y, a, b)))
        : Math.abs(change) / 2;
    logit += change;
    if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(logit))) break;
  }
  return logit;
}
