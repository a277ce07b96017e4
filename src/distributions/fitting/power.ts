import { rootOfFalling } from '../../numerics/optimum.ts';
import { logGamma } from '../../numerics/special/gamma.ts';
import type { Points } from '../../numerics/standardized-points.ts';
import type { LocationScaleFit, Member } from '../distribution.ts';

/**
 * Maximum likelihood for the density p / (2 s Γ(1/p)) exp(−(|x − m|/s)^p): the location with the least Σ|x − m|^p, and
 * s^p = p · mean |x − m|^p. Below p = 1 that sum has a minimum at every residual; the location is then fixed at the
 * median, as at p = 1. `near` is the starting point: a neighboring power's location saves most of the search.
 */
export function fitPower(points: Points, p: number, near = 0): LocationScaleFit {
  const { n, x, weight } = points;
  const location = p > 1 ? leastPowerLocation(points, p, near) : 0;
  const unit = largestDistance(x, location);
  let total = 0;
  for (let i = 0; i < x.length; i++) total += weight[i]! * powerOf(Math.abs((x[i]! - location) / unit), p);
  const scale = unit * ((p * total) / n) ** (1 / p);
  return {
    location,
    scale,
    logLikelihood: n * (Math.log(p / 2) - logGamma(1 / p) - Math.log(scale) - 1 / p),
  };
}

/** The maximized log-likelihood of each power; every search for a location starts from the previous one. */
export function profileOfPowers(points: Points): (p: number) => number {
  let location = 0;
  return (p) => {
    const fit = fitPower(points, p, location);
    location = fit.location;
    return fit.logLikelihood;
  };
}

/**
 * Where Σ w |x − m|^p is least, p > 1: the root of its derivative, which
 * decreases as m grows. The search begins at `start`.
 */
export function leastPowerLocation({ x, weight }: Points, p: number, start = 0): number {
  const pull = (location: number): number => {
    const unit = largestDistance(x, location);
    let total = 0;
    for (let i = 0; i < x.length; i++) {
      const distance = (x[i]! - location) / unit;
      const term = weight[i]! * powerOf(Math.abs(distance), p - 1);
      total += distance < 0 ? -term : term;
    }
    return total;
  };
  return rootOfFalling(pull, start, 0.02, 1e-8);
}

/**
 * Equals `base ** exponent` for bases from 0 to 1 up to the last digits, in
 * half the time; fits spend most of theirs here.
 */
const powerOf = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base));

/** Distances are measured relative to the largest, whose 30th power would otherwise overflow. */
function largestDistance(ascending: Float64Array, location: number): number {
  return Math.max(ascending.at(-1)! - location, location - ascending[0]!);
}

/** The power p as a member of the posterior: 2 is the normal, 1 the Laplace distribution. */
export const powerMember = (p: number): Pick<Member, 'information' | 'fit'> => ({
  information: [p * p * Math.exp(logGamma(2 - 1 / p) - logGamma(1 / p)), p],
  fit: (points) => fitPower(points, p),
});
