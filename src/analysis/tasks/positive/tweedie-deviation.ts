import { endsOf } from '../../../numerics/ends.ts';
import { poissonDensity } from '../../../numerics/special/deviance.ts';
import { lowerGamma } from '../../../numerics/special/incomplete-gamma.ts';

/** From this expected number of payments on, zeros are rare and the ratio to √variance hardly changes. */
const manyPayments = 400;
/** Number of means at which it is computed; it is smooth in between. */
const knots = 64;

/**
 * E|Y − μ| of a Tweedie distribution with variance φ μ^p, 1 < p < 2: a Poisson number of gamma amounts. Relative to
 * √variance it decreases for rare amounts: most are 0, close to their mean.
 *
 * @example tweedieDeviation(1, { power: 1.5, dispersion: 2 }) // 1.04755522360522
 */
export function tweedieDeviation(mean: number, { power: p, dispersion }: TweedieScale): number {
  const payments = mean ** (2 - p) / (dispersion * (2 - p));
  if (payments > manyPayments) return Math.sqrt((2 / Math.PI) * dispersion * mean ** p);
  const shape = (2 - p) / (p - 1);
  const scale = dispersion * (p - 1) * mean ** (p - 1);
  const at = mean / scale;
  let below = mean * Math.exp(-payments);
  const most = Math.ceil(payments + 10 * Math.sqrt(payments) + 10);
  for (let k = 1; k <= most; k++) {
    const amount = k * shape;
    const part = mean * lowerGamma(amount, at) - amount * scale * lowerGamma(amount + 1, at);
    below += poissonDensity(k, payments) * part;
  }
  return 2 * below;
}

export interface TweedieScale {
  power: number;
  dispersion: number;
}

/** The same for any mean within the range of these, by interpolation. */
export function tweedieDeviationOver(means: Float64Array, of: TweedieScale): (mean: number) => number {
  const [least, largest] = endsOf(means);
  const [from, to] = [Math.log(least), Math.log(largest)];
  const step = Math.max((to - from) / (knots - 1), Number.EPSILON);
  const logs = Float64Array.from({ length: knots }, (_, i) =>
    Math.log(tweedieDeviation(Math.exp(from + i * step), of)),
  );
  return (mean) => {
    const at = Math.min(knots - 1, Math.max(0, (Math.log(mean) - from) / step));
    const knot = Math.min(knots - 2, Math.floor(at));
    return Math.exp(logs[knot]! + (at - knot) * (logs[knot + 1]! - logs[knot]!));
  };
}
