import { stirlingError } from './gamma.ts';

/**
 * x ln(x/mean) + mean − x without loss of precision when the two are nearly equal. Loader (2000), Fast and accurate
 * computation of binomial probabilities.
 */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a e^−x / Γ(a + 1) for a > 0 and x > 0: the Poisson probability, extended to non-integer counts. */
export const poissonDensity = (a: number, x: number): number =>
  Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);

/** x^a y^b / B(a, b) for a > 0, b > 0, 0 < x < 1 and y = 1 − x, which is passed to preserve its precision. */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}
