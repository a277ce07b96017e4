import gammaln from '@stdlib/math-base-special-gammaln';
import type { Weighted } from './condense.ts';

/**
 * Profile log-likelihood of the power p under the generalised Normal (exponential power) law of Subbotin (1923),
 *
 *     f(e) = p / (2 α Γ(1/p)) exp(−(|e − m| / α)^p),   ℓ(p) = n [ln p − ln 2 − ln Γ(1/p) − ln α̂ − 1/p],
 *     α̂^p = (p/n) min over m of Σ |e_i − m|^p:
 *
 * p = 1 is the Laplace law (loss L1), p = 2 the Normal law (loss L2), p = 4 the law of the loss L4.
 *
 * @param sample ascending, not all equal
 * @param powers above 0; below 1, where every value is a local minimum, the location is held at the median
 * @example powerProfile(condense(residuals.sorted), [1, 2, 4]) // which of the three losses is likeliest
 */
export function powerProfile(sample: Weighted, powers: readonly number[]): number[] {
  const { values, weights } = sample;
  let n = 0;
  for (const weight of weights) n += weight;
  const range = values.at(-1)! - values[0]!;
  const median = weightedMedian(sample);
  return powers.map((p) => {
    const location = p > 1 ? convexLocation(sample, p) : median;
    let sum = 0;
    for (let i = 0; i < values.length; i++)
      sum += weights[i]! * (Math.abs(values[i]! - location) / range) ** p;
    const logScale = Math.log(range) + Math.log((p / n) * sum) / p;
    return n * (Math.log(p / 2) - gammaln(1 / p) - logScale - 1 / p);
  });
}

/** For p > 1 the sum is convex: the zero of its derivative, by bisection with the Illinois rule's shortcuts. */
function convexLocation({ values, weights }: Weighted, p: number): number {
  const range = values.at(-1)! - values[0]!;
  const slope = (location: number) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const distance = (location - values[i]!) / range;
      sum += weights[i]! * Math.sign(distance) * Math.abs(distance) ** (p - 1);
    }
    return sum;
  };
  let low = values[values.length >> 2]!;
  let high = values[(3 * values.length) >> 2]!;
  let atLow = slope(low);
  let atHigh = slope(high);
  if (atLow > 0) [low, atLow] = [values[0]!, slope(values[0]!)];
  if (atHigh < 0) [high, atHigh] = [values.at(-1)!, slope(values.at(-1)!)];
  // The sum is flat about its minimum: an error of 1e-7 in the location changes it by some 1e-14.
  for (let step = 0; step < 60 && high - low > 1e-7 * range; step++) {
    const guess = (low * atHigh - high * atLow) / (atHigh - atLow);
    const inside = guess > low && guess < high ? guess : (low + high) / 2;
    const atInside = slope(inside);
    if (atInside === 0) return inside;
    if (atInside < 0) {
      if (low === inside) break;
      low = inside;
      atLow = atInside;
      atHigh /= 2;
    } else {
      high = inside;
      atHigh = atInside;
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}

function weightedMedian({ values, weights }: Weighted): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let below = 0;
  for (let i = 0; i < values.length; i++) {
    below += weights[i]!;
    if (below === total / 2) return (values[i]! + values[i + 1]!) / 2;
    if (below > total / 2) return values[i]!;
  }
  return Number.NaN;
}
