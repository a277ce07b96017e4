/**
 * The gamma function’s logarithm and its derivatives by Stirling’s series,
 * which is accurate to the last digits from 10 on.
 */

/** Smaller arguments are shifted up to this by the recurrence Γ(x + 1) = x Γ(x). */
const leastOfSeries = 10;

/** ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π] for x ≥ 10: the sum of B₂ₖ / (2k (2k − 1) x^(2k − 1)). */
function stirlingSeries(x: number): number {
  const z = 1 / (x * x);
  return (
    (1 / 12 -
      z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360_360 - z / 156)))))) /
    x
  );
}

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * ln Γ(x) for x > 0, to 1e-15 relative or absolute.
 *
 * @example logGamma(5) // ln 24 ≈ 3.1780538303479458
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  let product = 1;
  let at = x;
  for (; at < leastOfSeries; at++) product *= at;
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + stirlingSeries(at) - Math.log(product);
}

/** ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π] for x > 0: the error of Stirling’s formula. */
export const stirlingError = (x: number): number =>
  x >= leastOfSeries
    ? stirlingSeries(x)
    : logGamma(x) + Math.log(x) - ((x + 0.5) * Math.log(x) - x + halfLogTwoPi);

/**
 * ψ(x) = d ln Γ(x)/dx for x > 0.
 *
 * @example digamma(1) // −γ ≈ −0.5772156649015329
 */
export function digamma(x: number): number {
  let below = 0;
  let at = x;
  for (; at < leastOfSeries; at++) below += 1 / at;
  const z = 1 / (at * at);
  const series =
    z *
    (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32_760 - z / 12))))));
  return Math.log(at) - 0.5 / at - series - below;
}

/**
 * ψ′(x) for x > 0.
 *
 * @example trigamma(1) // π²/6 ≈ 1.6449340668482264
 */
export function trigamma(x: number): number {
  let below = 0;
  let at = x;
  for (; at < leastOfSeries; at++) below += 1 / (at * at);
  const z = 1 / (at * at);
  const series =
    z * (1 / 6 - z * (1 / 30 - z * (1 / 42 - z * (1 / 30 - z * (5 / 66 - z * (691 / 2730 - (7 * z) / 6))))));
  return (1 + 0.5 / at + series) / at + below;
}
